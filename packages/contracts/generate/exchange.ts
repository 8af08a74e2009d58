import { operationTable } from "@defender-endpoint/types";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { JsonRecord } from "../src/json.ts";
import { responseSchema } from "./contract.ts";

/** A scenario as it goes over the wire: what an interaction is made of. */
export interface Exchange extends Pick<Scenario, "name" | "summary" | "states"> {
  readonly operationId: string;
  readonly request: {
    readonly method: string;
    /** Encoded, as the client sends it. */
    readonly path: string;
    /** An array stands for a parameter that is repeated. */
    readonly query: Readonly<Record<string, string | readonly string[]>>;
    readonly body?: ExchangeBody;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** Absent, with the body, from an answer that has none. */
    readonly mediaType?: string;
    readonly body?: unknown;
    /** The schema of the body, as the bundled contract has it. */
    readonly schema: JsonRecord;
  };
}

export interface ExchangeBody {
  readonly type: "json" | "multipart";
  readonly members: JsonRecord;
}

export function exchangeOf(scenario: Scenario): Exchange {
  const { operationId, request, response } = scenario;
  const { method, path, query, body: members } = request;
  const type = operationTable[operationId].body?.type;
  return {
    ...scenario,
    request: { method, path, query, ...(members && type ? { body: { type, members } } : {}) },
    response: { ...response, schema: responseSchema(scenario) },
  };
}

/** What an interaction is called: unique, because a scenario's name is unique within its operation. */
export function describeScenario({
  operationId,
  name,
  summary,
}: Pick<Exchange, "operationId" | "name" | "summary">): string {
  return `${operationId} ${name}: ${summary}`;
}

export function isJson(mediaType: string | undefined): boolean {
  return mediaType === "application/json" || mediaType?.endsWith("+json") === true;
}
