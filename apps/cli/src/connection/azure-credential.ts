import type { HttpClient } from "@azure/core-rest-pipeline";
import type { TokenCredential } from "@defender-endpoint/client";
import { UsageError } from "../usage-error.ts";
import { azureHttpClient } from "./azure-http-client.ts";
import { type FailedRequest, SignInError, signInError } from "./sign-in-error.ts";

export interface AzureCredentialOptions {
  readonly authorityHost: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Makes the credential that `@azure/identity` finds by itself. */
export type AzureCredential = (options: AzureCredentialOptions) => Promise<TokenCredential>;

export type MakeChain = (options: {
  readonly authorityHost: string;
  readonly httpClient: HttpClient;
}) => Promise<TokenCredential>;

/**
 * `@azure/identity`'s default chain. Its errors hide why there is no token: a refused connection is told as a status of 400, an outage
 * as "not available". So its requests are watched, and the last one that failed is the cause.
 */
export async function azureCredential(
  { authorityHost, fetch }: AzureCredentialOptions,
  makeChain: MakeChain = defaultChain,
): Promise<TokenCredential> {
  let failed: FailedRequest | undefined;
  const httpClient = await azureHttpClient(fetch, (request) => {
    if (!isAbsence(request)) failed = request;
  });
  const chain = await makeChain({ authorityHost, httpClient });
  return {
    async getToken(scopes) {
      failed = undefined;
      try {
        return await chain.getToken(scopes);
      } catch (error) {
        throw failed ? signInError(failed) : noToken(error);
      }
    },
  };
}

async function defaultChain(options: Parameters<MakeChain>[0]): Promise<TokenCredential> {
  // Most runs have a client secret, and are spared the time that it takes to load.
  const { DefaultAzureCredential } = await import("@azure/identity");
  return new DefaultAzureCredential(options);
}

/** Whether it only means that this is no machine of Azure's, or one without an identity. */
function isAbsence({ host, status = 0 }: FailedRequest): boolean {
  return host === "169.254.169.254" && status < 500 && status !== 429;
}

/** Its messages quote what was answered, so only names and Entra's number are taken. */
function noToken(error: unknown): Error {
  const causes = Array.from(errorsWithin(error));
  const aadsts = causes.map(({ message }) => /\bAADSTS\d{4,9}\b/.exec(message)?.[0]).find(Boolean);
  const unusable = causes.find(({ name }) => !/^(?:Aggregate|CredentialUnavailableError$)/.test(name));
  const known = aadsts ?? unusable?.name;
  if (known) return new SignInError(`the credential failed (${known}). Check it, or sign in again.`);
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
