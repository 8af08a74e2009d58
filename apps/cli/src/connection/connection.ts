import { type ClientOptions, type CloudName, clientSecret, type TokenCredential } from "@defender-endpoint/client";
import { clouds } from "@defender-endpoint/types";
import type { Terminal } from "../output/terminal.ts";
import { packageVersion } from "../package-version.ts";
import { UsageError } from "../usage-error.ts";
import { type AzureCredential, azureCredential } from "./azure-credential.ts";
import { proxiedFetch } from "./proxy.ts";
import { SignInError } from "./sign-in-error.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whom to ask, and as whom. */
export interface Connection {
  readonly credential: TokenCredential;
  /** What the credential is, in words. */
  readonly credentialName: string;
  readonly tenantId: string | undefined;
  readonly cloud: CloudName;
  readonly baseUrl: string;
  readonly authorityHost: string;
  /** What tokens are asked for. */
  readonly scope: string;
  /** Sends what is asked of both the sign-in host and the service. */
  readonly fetch: typeof globalThis.fetch;
  /** A word about the proxy, for what cannot be reached; undefined where there is none. */
  readonly proxyNote: string | undefined;
}

/**
 * From the variables that Azure's own tools read, MDE_BASE_URL, and those of proxies.
 * @throws {UsageError} when a variable is wrong, or no credential is found. @throws {SignInError} when one is found and fails.
 */
export async function readConnection(
  { env, fetch: given }: Pick<Terminal, "env" | "fetch">,
  cloud: CloudName,
  makeDefault: AzureCredential = azureCredential,
): Promise<Connection> {
  const authorityHost = env["AZURE_AUTHORITY_HOST"] || clouds[cloud].authorityHost;
  const scope = `${clouds[cloud].audience}/.default`;
  const proxied = given ? undefined : await proxiedFetch(env);
  const fetch = given ?? proxied ?? globalThis.fetch;
  const secret = secretCredential(env, authorityHost);
  const credential = secret ?? (await makeDefault({ authorityHost, fetch }));
  const credentialName = secret ? "the client secret in AZURE_CLIENT_SECRET" : foundByAzure(env);
  // Whether it finds anything is known only then, and would fail every address alike.
  if (!secret) await prove(credential, scope, credentialName, proxied);
  return {
    credential,
    credentialName,
    tenantId: env["AZURE_TENANT_ID"],
    cloud,
    baseUrl: env["MDE_BASE_URL"] || clouds[cloud].baseUrl,
    authorityHost,
    scope,
    fetch,
    proxyNote: proxied && proxyNote,
  };
}

const proxyNote =
  "Requests go through the proxy of HTTPS_PROXY or HTTP_PROXY. NO_PROXY names the hosts that are asked directly.";

/** The options of the client that belong to the connection. */
export function clientOptions({ credential, cloud, baseUrl, fetch }: Connection): ClientOptions {
  return { credential, cloud, baseUrl, fetch, userAgent: `mde/${packageVersion}` };
}

// Rather than that package's own credential for it, which takes no http host, such as the emulator's.
function secretCredential(env: Environment, authorityHost: string): TokenCredential | undefined {
  const { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, AZURE_CLIENT_SECRET: secret } = env;
  if (!secret) return undefined;
  if (tenantId && clientId) return clientSecret({ tenantId, clientId, clientSecret: secret, authorityHost });
  const missing = [...(tenantId ? [] : ["AZURE_TENANT_ID"]), ...(clientId ? [] : ["AZURE_CLIENT_ID"])];
  throw new UsageError(
    `AZURE_CLIENT_SECRET is set, but ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not. ` +
      "Set the tenant's and the application's id; `npm start` prints values for the emulator.",
  );
}

/** The first of the chain's credentials that the environment sets up, in the chain's order. */
function foundByAzure(env: Environment): string {
  if (env["AZURE_CLIENT_CERTIFICATE_PATH"]) return "the client certificate in AZURE_CLIENT_CERTIFICATE_PATH";
  if (env["AZURE_FEDERATED_TOKEN_FILE"]) return "workload identity, by AZURE_FEDERATED_TOKEN_FILE";
  if (env["IDENTITY_ENDPOINT"]) return "the managed identity at IDENTITY_ENDPOINT";
  return "@azure/identity's default chain: a managed identity, or who is signed in to Azure's tools here";
}

async function prove(credential: TokenCredential, scope: string, name: string, proxied: unknown): Promise<void> {
  await credential.getToken([scope]).catch((error: unknown) => {
    if (!(error instanceof SignInError)) throw error;
    throw new SignInError(`${name}: ${error.message}${proxied ? ` ${proxyNote}` : ""}`, error);
  });
}
