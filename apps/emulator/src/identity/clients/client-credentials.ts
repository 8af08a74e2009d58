import { entraErrors } from "../entra-error.ts";
import { shortened } from "./client-authentication.ts";

/** Of the two token endpoints: the first asks for a `resource`, the second for a `scope`. */
export type EndpointVersion = "v1" | "v2";

/** Throws the EntraError that refuses any other grant. */
export function requireClientCredentials(form: URLSearchParams): void {
  const grant = form.get("grant_type");
  if (!grant) throw entraErrors.missingParameter("grant_type");
  if (grant !== "client_credentials") throw entraErrors.unsupportedGrant(shortened(grant));
}

/** What the token is to be for: the resource, or the scope without `/.default`. Throws the EntraError that refuses it. */
export function readResource(form: URLSearchParams, version: EndpointVersion): string {
  const resource = form.get("resource")?.trim();
  if (version === "v1") {
    if (!resource) throw entraErrors.missingParameter("resource");
    return resource;
  }
  if (resource) throw entraErrors.resourceNotSupported();
  const scope = form.get("scope")?.trim();
  if (!scope) throw entraErrors.missingParameter("scope");
  const scoped = /^(\S+)\/\.default$/.exec(scope)?.[1];
  if (scoped === undefined) throw entraErrors.invalidScope(shortened(scope));
  return scoped;
}
