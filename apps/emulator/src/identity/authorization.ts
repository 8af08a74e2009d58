import type { Permissions } from "@defender-endpoint/types/operation-details";
import { errors } from "../service/error-catalogue.ts";
import { expectedAudience, isAcceptedAudience } from "./audiences.ts";
import type { Caller } from "./authentication.ts";

/** Throws a 403 unless the token is for this API and holds one of the operation's permissions. */
export function authorize(caller: Caller, { application, delegated }: Permissions): void {
  if (!caller.audiences.some(isAcceptedAudience)) throw errors.wrongAudience(expectedAudience);
  const byRole = application.some((permission) => caller.roles.includes(permission));
  const byScope = delegated.some((permission) => caller.scopes.includes(permission));
  if (byRole || byScope) return;
  throw caller.scopes.length > 0 ? errors.missingScope(delegated) : errors.missingRole(application);
}
