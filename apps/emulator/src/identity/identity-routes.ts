import { type Context, Hono } from "hono";
import { answerWithFault } from "../faults/answer-with-fault.ts";
import type { Faults } from "../faults/faults.ts";
import type { AppEnv } from "../http/app-env.ts";
import { bodyText } from "../http/request-body.ts";
import type { Applications } from "./applications/applications.ts";
import { isAcceptedAudience } from "./audiences.ts";
import { authenticateClient } from "./clients/client-authentication.ts";
import { type EndpointVersion, readResource, requireClientCredentials } from "./clients/client-credentials.ts";
import { EntraError, entraErrorResponse, entraErrors } from "./entra-error.ts";
import type { SecretCheck } from "./secrets/secret-check.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { issuerOf } from "./tenant.ts";
import { type TokenIssuer, tokenLifetime } from "./token-issuer.ts";

const largestForm = 64 * 1024;
const endpoints = { v1: "/:tenant/oauth2/token", v2: "/:tenant/oauth2/v2.0/token" } as const;

/** What signs applications in. */
export interface Identity {
  readonly applications: Applications;
  readonly isSecretOf: SecretCheck;
  readonly keys: SigningKeys;
  readonly issue: TokenIssuer;
  readonly faults: Faults;
  /** In milliseconds. */
  readonly realTime: () => number;
}

/** The token endpoints, discovery and keys, for any tenant. */
export function identityRoutes(identity: Identity): Hono<AppEnv> {
  const { keys, faults, realTime } = identity;
  const app = new Hono<AppEnv>();

  for (const version of ["v1", "v2"] as const) {
    app.all(endpoints[version], async (c) => {
      try {
        const { pathname } = new URL(c.req.url);
        return await answerWithFault(faults, pathname, c, () => grantToken(identity, c, version));
      } catch (error) {
        if (error instanceof EntraError) return entraErrorResponse(error, c.get("requestId"), realTime());
        throw error;
      }
    });
  }

  app.get("/:tenant/v2.0/.well-known/openid-configuration", (c) => {
    const { base, issuer } = addressesOf(c);
    return c.json({
      issuer,
      // Nobody can sign in there. MSAL takes no document without it, although it asks for no code.
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
      token_endpoint_auth_signing_alg_values_supported: ["PS256", "RS256"],
      grant_types_supported: ["client_credentials"],
      response_types_supported: ["token"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["RS256"],
      claims_supported: ["aud", "iss", "iat", "nbf", "exp", "sub", "oid", "tid", "appid", "azp", "roles"],
    });
  });

  app.get("/:tenant/discovery/v2.0/keys", async (c) => c.json({ keys: (await keys.all()).map(({ jwk }) => jwk) }));

  return app;
}

async function grantToken(
  { applications, isSecretOf, issue, realTime }: Identity,
  c: Context<AppEnv, string>,
  version: EndpointVersion,
): Promise<Response> {
  if (c.req.method !== "POST") throw entraErrors.onlyPost(c.req.method);
  const { origin, tenant, base, issuer } = addressesOf(c);
  const form = new URLSearchParams(await bodyText(c.req.raw, largestForm));
  const now = realTime();
  requireClientCredentials(form);
  const audiences = [`${base}/oauth2/v2.0/token`, `${base}/oauth2/token`, issuer];
  const authorization = c.req.header("Authorization");
  const asking = { form, authorization, tenant, audiences, now };
  const client = await authenticateClient(asking, applications, isSecretOf);
  const resource = readResource(form, version);
  const { application, by } = client;
  // Roles are granted per resource: a token for another one does not carry them.
  const roles = isAcceptedAudience(resource) ? application.roles : [];
  const token = await issue({ origin, tenant, applicationId: application.id, audience: resource, roles, by });
  const answer =
    version === "v2"
      ? { expires_in: tokenLifetime, ext_expires_in: tokenLifetime }
      : { ...v1Times(Math.floor(now / 1000)), resource };
  return Response.json(
    { token_type: "Bearer", ...answer, access_token: token },
    { headers: { "Cache-Control": "no-store", Pragma: "no-cache" } },
  );
}

/** The first endpoint writes its numbers as strings, and two of the times as well. `now` is in seconds. */
function v1Times(now: number): object {
  return {
    expires_in: String(tokenLifetime),
    ext_expires_in: String(tokenLifetime),
    expires_on: String(now + tokenLifetime),
    not_before: String(now),
  };
}

/** Where the emulator was reached, and the tenant's places there. */
function addressesOf(c: Context<AppEnv, string>) {
  const { origin } = new URL(c.req.url);
  const tenant = c.req.param("tenant") ?? "";
  return { origin, tenant, base: `${origin}/${encodeURIComponent(tenant)}`, issuer: issuerOf(origin, tenant) };
}
