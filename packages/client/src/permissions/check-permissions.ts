import type { OperationId } from "@defender-endpoint/types";
import { wrong } from "../checks/option-checks.ts";
import { findTokens } from "../credentials/token-registry.ts";
import type { DefenderClient } from "../defender-client.ts";
import { ArgumentError } from "../errors/call-errors.ts";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";
import { settingsOf } from "../options/client-settings.ts";
import { credentialError } from "../pipeline/authorize.ts";
import { parseMembers } from "../wire/json.ts";
import { type JourneyName, journeys } from "./journeys.ts";

/** What a token allows of what is wanted. */
export interface PermissionCheck {
  /** Whether nothing is missing. */
  readonly ok: boolean;
  /** The permissions in the token: an application's roles, or what a user has delegated. */
  readonly granted: readonly string[];
  /** The operations that it does not allow, each once. */
  readonly missing: readonly PermissionLack[];
}

export interface PermissionLack {
  readonly operationId: OperationId;
  /** Any one of these would do. Empty where the service takes no user's token. */
  readonly needsOneOf: readonly string[];
}

/**
 * Looks into the client's token for the permissions that journeys and operations need (documented), before anything is changed. Nothing is
 * asked of the service, which can still refuse: a user needs the portal's role as well, and a machine may be out of reach of the caller.
 * @throws {ArgumentError} for names that there are not, and for a client whose token holds no permissions that can be read.
 * @throws {CredentialError} when no token can be had.
 */
export async function checkPermissions(
  defender: DefenderClient,
  ...wanted: readonly (JourneyName | OperationId)[]
): Promise<PermissionCheck> {
  // Twice as large as the client.
  const { operationDetails } = await loadedOnDemand(import("@defender-endpoint/types/operation-details"));
  const operationIds = new Set(wanted.flatMap((name) => operationsOf(name, Object.hasOwn(operationDetails, name))));
  const { roles, scp } = await claimsOf(defender);
  const granted = typeof scp === "string" ? scp.split(" ") : texts(roles);
  const missing = [...operationIds].flatMap((operationId): PermissionLack[] => {
    const { application, delegated } = operationDetails[operationId].permissions;
    const needsOneOf = typeof scp === "string" ? delegated : application;
    return needsOneOf.some((one) => granted.includes(one)) ? [] : [{ operationId, needsOneOf }];
  });
  return { ok: missing.length === 0, granted, missing };
}

function operationsOf(name: JourneyName | OperationId, isOperation: boolean): readonly OperationId[] {
  if (Object.hasOwn(journeys, name)) return journeys[name as JourneyName];
  if (isOperation) return [name as OperationId];
  throw wrong("wanted", `one of ${Object.keys(journeys).join(", ")}, or an operation`);
}

async function claimsOf(defender: DefenderClient): Promise<Readonly<Record<string, unknown>>> {
  const token = await findTokens(settingsOf(defender))
    ?.get(undefined)
    .catch((reason: unknown) => {
      throw credentialError(reason, { operationId: undefined, urlTemplate: undefined, attempts: 0 });
    });
  const claims = parseMembers(payloadOf(token ?? ""));
  if ("roles" in claims || "scp" in claims || "aud" in claims) return claims;
  throw new ArgumentError(
    "The client's token cannot be looked into: there is none, or it is no JWT. Permissions can be checked with a token of Entra ID only.",
    { argument: "credential" },
  );
}

/** The text of a JWT's claims; empty for what is none. Its signature is the service's affair. */
function payloadOf(token: string): string {
  const [, payload = ""] = token.split(".");
  try {
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, "+").replace(/_/g, "/")), (char) => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return "";
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
