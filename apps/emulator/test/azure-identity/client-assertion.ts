import { type CryptoKey, errors, jwtVerify } from "jose";
import { EntraError, entraErrorBody } from "../../src/identity/entra-error.ts";
import type { Emulator } from "../../src/index.ts";
import type { Answer } from "./sign-in-host.ts";

/** What Entra ID is told beforehand about an application that signs in without a secret. */
export interface Trust {
  readonly key: CryptoKey;
  readonly issuer: string;
  readonly subject: string;
  /** Default: the token endpoint, as for a certificate. */
  readonly audience?: string;
  /** The SHA-256 of a certificate, in hexadecimal, which its assertions name. */
  readonly thumbprint?: string;
}

const bearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/**
 * A token endpoint for client assertions, which the emulator's own does not know. An assertion that is good is exchanged for the
 * application's secret, so that the token is the emulator's after all.
 */
export function acceptingAssertions(emulator: Emulator, trust: Trust): Answer {
  return async (request) => {
    if (request.method !== "POST") return await emulator.fetch(request);
    const { client_assertion: assertion, client_assertion_type: type, ...form } = await readForm(request);
    const { origin, pathname } = new URL(request.url);
    if (type !== bearer || !(await isGood(assertion ?? "", trust, `${origin}${pathname}`))) return refusal();
    const body = new URLSearchParams({ ...form, client_secret: "emulator-secret" });
    return await emulator.fetch(new Request(request.url, { method: "POST", body }));
  };
}

async function readForm(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

async function isGood(assertion: string, trust: Trust, endpoint: string): Promise<boolean> {
  const { key, issuer, subject, audience = endpoint, thumbprint } = trust;
  try {
    const { protectedHeader } = await jwtVerify(assertion, key, {
      algorithms: ["PS256", "RS256"],
      issuer,
      subject,
      audience,
      requiredClaims: ["exp"],
      // MSAL rounds the time, so an assertion may begin half a second from now.
      clockTolerance: 30,
    });
    if (thumbprint === undefined) return true;
    return protectedHeader["x5t#S256"] === Buffer.from(thumbprint, "hex").toString("base64url");
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}

function refusal(): Response {
  const error = new EntraError(
    401,
    "invalid_client",
    700027,
    "The client assertion is not valid for this application.",
  );
  return Response.json(entraErrorBody(error, Date.now()), { status: error.status });
}
