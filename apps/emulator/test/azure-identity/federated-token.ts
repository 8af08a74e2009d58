import { type CryptoKey, errors, jwtVerify } from "jose";
import { entraErrorResponse, entraErrors } from "../../src/identity/entra-error.ts";
import type { Emulator } from "../../src/index.ts";
import type { Answer } from "./sign-in-host.ts";

/** What Entra ID is told beforehand about a workload, and about the issuer that vouches for it. */
export interface Trust {
  readonly key: CryptoKey;
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

/**
 * A token endpoint for the tokens of other issuers, which the emulator's own does not know. One that is good is exchanged for the
 * application's secret, so that the answer is the emulator's after all.
 */
export function acceptingFederatedTokens(emulator: Emulator, trust: Trust): Answer {
  return async (request) => {
    if (request.method !== "POST") return await emulator.fetch(request);
    const { client_assertion: assertion = "", ...form } = await readForm(request);
    if (!(await isGood(assertion, trust))) {
      return entraErrorResponse(entraErrors.malformedAssertion(), "trace", Date.now());
    }
    const body = new URLSearchParams({ ...form, client_secret: "emulator-secret" });
    return await emulator.fetch(new Request(request.url, { method: "POST", body }));
  };
}

async function readForm(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

async function isGood(assertion: string, { key, issuer, subject, audience }: Trust): Promise<boolean> {
  try {
    await jwtVerify(assertion, key, { algorithms: ["RS256"], issuer, subject, audience, requiredClaims: ["exp"] });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}
