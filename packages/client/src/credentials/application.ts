import { membersOf } from "../wire/json.ts";
import type { Credential } from "./credential.ts";

/** Whose calls a credential makes, as `tenant/application`. Undefined where it does not tell: only `clientSecret` does. */
export function applicationOf(credential: Credential | null): string | undefined {
  const { tenantId, clientId } = membersOf(credential);
  return typeof tenantId === "string" && typeof clientId === "string" ? `${tenantId}/${clientId}` : undefined;
}
