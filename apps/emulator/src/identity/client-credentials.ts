import { type Application, findApplication, secretMatches } from "./applications.ts";
import { entraErrors } from "./entra-error.ts";

export interface ClientCredentialsGrant {
  readonly application: Application;
  /** What the token is for: the scope without `/.default`. */
  readonly resource: string;
}

/** Reads a client credentials request. Throws the EntraError that refuses it. */
export function readClientCredentials(
  form: URLSearchParams,
  authorization: string | undefined,
  tenant: string,
): ClientCredentialsGrant {
  const grant = form.get("grant_type");
  if (!grant) throw entraErrors.missingParameter("grant_type");
  if (grant !== "client_credentials") throw entraErrors.unsupportedGrant(shortened(grant));

  const basic = readBasic(authorization);
  const id = basic?.id ?? form.get("client_id");
  if (!id) throw entraErrors.missingParameter("client_id");
  const application = findApplication(id);
  if (application === undefined) throw entraErrors.unknownApplication(shortened(id), shortened(tenant));
  const secret = basic?.secret ?? form.get("client_secret");
  if (!secret) throw entraErrors.missingSecret();
  if (!secretMatches(application, secret)) throw entraErrors.wrongSecret(application.id);

  const scope = form.get("scope")?.trim();
  if (!scope) throw entraErrors.missingParameter("scope");
  const resource = /^(\S+)\/\.default$/.exec(scope)?.[1];
  if (resource === undefined) throw entraErrors.invalidScope(shortened(scope));
  return { application, resource };
}

function readBasic(header: string | undefined): { id: string; secret: string } | undefined {
  const encoded = header === undefined ? undefined : /^Basic +(\S+) *$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 1) throw entraErrors.malformedBasic();
  try {
    return { id: formDecode(text.slice(0, colon)), secret: formDecode(text.slice(colon + 1)) };
  } catch {
    throw entraErrors.malformedBasic();
  }
}

/** RFC 6749, section 2.3.1: both halves are form-encoded before they are joined. */
function formDecode(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
