import type { TokenCredential } from "@defender-endpoint/client";
import { azureHttpClient } from "./azure-http-client.ts";
import { type FailedRequest, SignInError, signInError } from "./sign-in-error.ts";
import { UsageError } from "./usage-error.ts";

export interface AzureCredentialOptions {
  readonly authorityHost: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Makes the credential that `@azure/identity` finds by itself. */
export type AzureCredential = (options: AzureCredentialOptions) => Promise<TokenCredential>;

/**
 * `@azure/identity`'s default chain. Its errors hide why there is no token: a refused connection is told as a status of 400, an outage
 * as "not available". So its requests are watched, and the last one that failed is the cause.
 */
export async function azureCredential({ authorityHost, fetch }: AzureCredentialOptions): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import("@azure/identity");
  let failed: FailedRequest | undefined;
  const httpClient = await azureHttpClient(fetch, (exchange, url) => {
    if (!isAbsence(exchange, url)) failed = exchange;
  });
  const credential = new DefaultAzureCredential({ authorityHost, httpClient });
  return {
    async getToken(scopes) {
      failed = undefined;
      try {
        return await credential.getToken(scopes);
      } catch (error) {
        throw failed ? signInError(failed) : noToken(error);
      }
    },
  };
}

/** Whether it only means that this is no machine of Azure's, or one without an identity. */
function isAbsence({ status = 0 }: FailedRequest, url: string): boolean {
  return new URL(url).hostname === "169.254.169.254" && status < 500 && status !== 429;
}

/** Its messages quote what was answered, so only names and Entra's number are taken. */
function noToken(error: unknown): Error {
  const causes = Array.from(errorsWithin(error));
  const aadsts = causes.map(({ message }) => /\bAADSTS\d{4,9}\b/.exec(message)?.[0]).find(Boolean);
  const unusable = causes.find(({ name }) => !/^(?:Aggregate|CredentialUnavailableError$)/.test(name));
  const known = aadsts ?? unusable?.name;
  if (known)
    return new SignInError(`the credential failed (${known}). Check it, or sign in again.`, { temporary: false });
  return new UsageError(
    "no credential was found. Set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or sign in with `az login`; " +
      "`npm start` prints values for the emulator.",
  );
}

/** An error, and those of the links of a chain. */
function* errorsWithin(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  yield error;
  if ("errors" in error && Array.isArray(error.errors)) for (const link of error.errors) yield* errorsWithin(link);
}
