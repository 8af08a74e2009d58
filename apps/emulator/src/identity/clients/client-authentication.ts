import type { Application, Applications } from "../applications/applications.ts";
import { entraErrors } from "../entra-error.ts";
import type { SecretCheck } from "../secrets/secret-check.ts";
import { assertionType, verifyClientAssertion } from "./client-assertion.ts";

/** A token request, as far as it tells who asks. */
export interface ClientAuthentication {
  readonly form: URLSearchParams;
  readonly authorization: string | undefined;
  readonly tenant: string;
  /** What an assertion may be for: the token endpoints and the issuer of the tenant. */
  readonly audiences: readonly string[];
  /** The real clock, in milliseconds. */
  readonly now: number;
}

export interface AuthenticatedClient {
  readonly application: Application;
  readonly by: "secret" | "certificate";
}

/** Finds out which application asks for a token. Throws the EntraError that refuses it. */
export async function authenticateClient(
  { form, authorization, tenant, audiences, now }: ClientAuthentication,
  applications: Applications,
  isSecretOf: SecretCheck,
): Promise<AuthenticatedClient> {
  const basic = readBasic(authorization);
  const id = basic?.id ?? form.get("client_id");
  if (!id) throw entraErrors.missingParameter("client_id");
  const application = applications.get(id);
  if (application === undefined) throw entraErrors.unknownApplication(shortened(id), shortened(tenant));
  const assertion = form.get("client_assertion");
  if (assertion) {
    if (form.get("client_assertion_type") !== assertionType) throw entraErrors.assertionType(assertionType);
    await verifyClientAssertion(assertion, application, audiences, now);
    return { application, by: "certificate" };
  }
  const secret = basic?.secret ?? form.get("client_secret");
  if (!secret) throw entraErrors.missingSecret();
  if (!(await isSecretOf(application, secret))) throw entraErrors.wrongSecret(application.id);
  return { application, by: "secret" };
}

function readBasic(header: string | undefined): { id: string; secret: string } | undefined {
  if (header === undefined || !/^Basic\b/i.test(header)) return undefined;
  const encoded = /^Basic +([^\s,]+) *$/i.exec(header)?.[1];
  if (encoded === undefined) throw entraErrors.malformedBasic();
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

/** Not so long that an answer grows with what was sent. */
export function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
