// Generated from the spec by `npm run generate`. Do not edit.

import type { ProviderStateDefinition } from "../../scenarios/scenario.ts";

export const providerStates = {
  callerAuthorized: { summary: "The caller has a valid token that carries the permission.", params: { permission: { type: "string" } }, provides: ["token"] },
  callerWithoutPermission: { summary: "The caller has a valid token that does not carry the permission.", params: { permission: { type: "string" } }, provides: ["token"] },
  callerTokenExpired: { summary: "The caller's token carries the permission; it was valid once and has expired.", params: { permission: { type: "string" } }, provides: ["token"] },
  callerTokenForAnotherAudience: { summary: "The caller's token carries the permission; it was issued for another API.", params: { permission: { type: "string" } }, provides: ["token"] },
  entityExists: { summary: "The tenant has the entity: one of the schema `entity`, with these members. Whatever else a provider's own entities have is its\nown choice.", params: { entity: { type: "string" }, value: { type: "object" } }, provides: [] },
  entityRelated: { summary: "The tenant has the entity, as with `entityExists`, and it belongs to the entity of the schema `of` with this id: the user has logged\non to the machine, the software is installed there.", params: { entity: { type: "string" }, value: { type: "object" }, of: { type: "string" }, id: { type: "string" } }, provides: [] },
  entityAbsent: { summary: "The tenant has no entity of the schema `entity` with this id.", params: { entity: { type: "string" }, id: { type: "string" } }, provides: [] },
  contacted: { summary: "Devices have been in contact with the address, the domain or the file `key`, a file by its SHA-1: `organizationPrevalence` of\nthem, the first and the last time at the given times, when asked at `asOf`. A provider whose clock cannot be set moves all\nthree times by the same amount.", params: { kind: { type: "string", enum: ["address", "domain", "file"] }, key: { type: "string" }, organizationPrevalence: { type: "integer", minimum: 1, maximum: 100000 }, orgFirstSeen: { type: "string", format: "date-time" }, orgLastSeen: { type: "string", format: "date-time" }, asOf: { type: "string", format: "date-time" } }, provides: [] },
  contactedBy: { summary: "The device `machineId`, which is a machine of the tenant, has been in contact with the domain or the file `key` in the past 30 days.\nOnly devices of which this is said have been.", params: { kind: { type: "string", enum: ["address", "domain", "file"] }, key: { type: "string" }, machineId: { type: "string" } }, provides: [] },
  notContacted: { summary: "No device has been in contact with the address, the domain or the file `key` in the past 30 days.", params: { kind: { type: "string", enum: ["address", "domain", "file"] }, key: { type: "string" } }, provides: [] },
  queryAnswered: { summary: "The hunting query, told by its text, has this answer.", params: { query: { type: "string" }, answer: { type: "object" } }, provides: [] },
  queryUnanswered: { summary: "Nobody has given the hunting query an answer. Of a provider that runs queries itself it stands for a query that it cannot run.", params: { query: { type: "string" } }, provides: [] },
  countsAlsoAsStrings: { summary: "The provider gives counts a second time, as strings under their former names.", params: {}, provides: [] },
  quotaUsedUp: { summary: "The caller has used up its quota of `calls` in `perSeconds`. `retryAfter` says whether the answer tells how long to wait.", params: { calls: { type: "integer", minimum: 1, maximum: 100000 }, perSeconds: { type: "integer", minimum: 1 }, retryAfter: { type: "boolean" } }, provides: [] },
  operationAnswers: { summary: "The operation answers with this status and the named example of the contract, whatever is asked.\nIt stands for failures that a provider cannot be brought to on purpose.", params: { operationId: { type: "string" }, status: { type: "integer" }, example: { type: "string" } }, provides: [] },
} as const satisfies Record<string, ProviderStateDefinition>;

/** The parameters of each state, so that its handler is typed. */
export interface ProviderStateParams {
  callerAuthorized: { permission: string };
  callerWithoutPermission: { permission: string };
  callerTokenExpired: { permission: string };
  callerTokenForAnotherAudience: { permission: string };
  entityExists: { entity: string; value: Readonly<Record<string, unknown>> };
  entityRelated: { entity: string; value: Readonly<Record<string, unknown>>; of: string; id: string };
  entityAbsent: { entity: string; id: string };
  contacted: { kind: "address" | "domain" | "file"; key: string; organizationPrevalence: number; orgFirstSeen: string; orgLastSeen: string; asOf: string };
  contactedBy: { kind: "address" | "domain" | "file"; key: string; machineId: string };
  notContacted: { kind: "address" | "domain" | "file"; key: string };
  queryAnswered: { query: string; answer: Readonly<Record<string, unknown>> };
  queryUnanswered: { query: string };
  countsAlsoAsStrings: object;
  quotaUsedUp: { calls: number; perSeconds: number; retryAfter: boolean };
  operationAnswers: { operationId: string; status: number; example: string };
}
