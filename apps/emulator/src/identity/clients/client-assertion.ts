import { decodeProtectedHeader, type JWTVerifyOptions, errors as jose, jwtVerify } from "jose";
import type { Application } from "../applications/applications.ts";
import type { ClientCertificate } from "../applications/client-certificate.ts";
import { clockSkew } from "../authentication.ts";
import { entraErrors } from "../entra-error.ts";

export const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/**
 * Checks an assertion that an application has signed with the key of its certificate (RFC 7523). Throws the EntraError that refuses it.
 * `audiences` are those it may be for; `now` is the real clock, in milliseconds.
 */
export async function verifyClientAssertion(
  assertion: string,
  application: Application,
  audiences: readonly string[],
  now: number,
): Promise<void> {
  const certificate = certificateOf(assertion, application);
  if (certificate === undefined) throw entraErrors.unknownCertificate(application.id);
  const options: JWTVerifyOptions = {
    // MSAL signs with PS256 today and did with RS256 before.
    algorithms: ["PS256", "RS256"],
    issuer: application.id,
    subject: application.id,
    audience: [...audiences],
    requiredClaims: ["exp"],
    currentDate: new Date(now),
    clockTolerance: clockSkew,
  };
  try {
    await jwtVerify(assertion, certificate.publicKey, options);
  } catch (error) {
    throw refusal(error, application);
  }
}

/** The one that the assertion names by its thumbprint. */
function certificateOf(assertion: string, { certificates }: Application): ClientCertificate | undefined {
  try {
    const { x5t, "x5t#S256": x5tS256 } = decodeProtectedHeader(assertion);
    return certificates.find(({ thumbprints }) =>
      x5tS256 === undefined ? encodes(x5t, thumbprints.sha1) : encodes(x5tS256, thumbprints.sha256),
    );
  } catch {
    throw entraErrors.malformedAssertion();
  }
}

/** Whether this text stands for these bytes, with padding or without, in either alphabet: MSAL for Python pads what RFC 7515 does not. */
function encodes(text: unknown, bytes: Buffer): boolean {
  return typeof text === "string" && /^[\w+/-]+={0,2}$/.test(text) && Buffer.from(text, "base64url").equals(bytes);
}

function refusal(error: unknown, application: Application): unknown {
  if (error instanceof jose.JWTExpired) return entraErrors.assertionOutOfTime();
  if (error instanceof jose.JWTClaimValidationFailed) {
    if (error.claim === "nbf" || error.claim === "exp") return entraErrors.assertionOutOfTime();
    return error.claim === "aud" ? entraErrors.assertionAudience() : entraErrors.assertionIssuer();
  }
  if (error instanceof jose.JWSSignatureVerificationFailed) return entraErrors.assertionSignature(application.id);
  return error instanceof jose.JOSEError ? entraErrors.malformedAssertion() : error;
}
