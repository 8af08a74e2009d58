import { Hono } from "hono";
import { bodyText } from "../body-text.ts";
import { isAcceptedAudience } from "./audiences.ts";
import { readClientCredentials } from "./client-credentials.ts";
import { EntraError, entraErrorBody } from "./entra-error.ts";
import { issuerOf } from "./tenant.ts";
import { type TokenIssuer, tokenLifetime } from "./token-issuer.ts";

const largestForm = 64 * 1024;

/** The token endpoint, discovery and keys, for any tenant. `now` is the real clock, in milliseconds. */
export function identityRoutes(issuer: TokenIssuer, now: () => number): Hono {
  const app = new Hono();

  app.post("/:tenant/oauth2/v2.0/token", async (c) => {
    c.header("Cache-Control", "no-store");
    c.header("Pragma", "no-cache");
    const tenant = c.req.param("tenant");
    try {
      const form = new URLSearchParams(await bodyText(c.req.raw, largestForm));
      const { application, resource } = readClientCredentials(form, c.req.header("Authorization"), tenant);
      const token = await issuer.issue({
        origin: originOf(c.req.url),
        tenant,
        applicationId: application.id,
        audience: resource,
        // Roles are granted per resource: a token for another one does not carry them.
        roles: isAcceptedAudience(resource) ? application.roles : [],
      });
      return c.json({
        token_type: "Bearer",
        expires_in: tokenLifetime,
        ext_expires_in: tokenLifetime,
        access_token: token,
      });
    } catch (error) {
      if (!(error instanceof EntraError)) throw error;
      return Response.json(entraErrorBody(error, now()), {
        status: error.status,
        headers: { "Cache-Control": "no-store" },
      });
    }
  });

  app.get("/:tenant/v2.0/.well-known/openid-configuration", (c) => {
    const origin = originOf(c.req.url);
    const tenant = c.req.param("tenant");
    const base = `${origin}/${encodeURIComponent(tenant)}`;
    return c.json({
      issuer: issuerOf(origin, tenant),
      // Nobody can sign in there. MSAL takes no document without it, although it asks for no code.
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
      grant_types_supported: ["client_credentials"],
      response_types_supported: ["token"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["RS256"],
      claims_supported: ["aud", "iss", "iat", "nbf", "exp", "sub", "oid", "tid", "appid", "azp", "roles"],
    });
  });

  app.get("/:tenant/discovery/v2.0/keys", async (c) => c.json({ keys: [await issuer.jwk()] }));

  return app;
}

function originOf(url: string): string {
  return new URL(url).origin;
}
