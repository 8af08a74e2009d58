import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { SigningKeys } from "./signing-keys.ts";
import { issuerOf, tenantId } from "./tenant.ts";

/** Seconds from issue to expiry, as Entra ID's tokens have it. */
export const tokenLifetime = 3599;

export interface TokenRequest {
  /** Where the emulator was reached, such as `http://127.0.0.1:4010`. */
  readonly origin: string;
  readonly tenant: string;
  readonly applicationId: string;
  readonly audience: string;
  readonly roles: readonly string[];
  /** How the application signed in. `secret` if left out. */
  readonly by?: "secret" | "certificate";
  /** How long ago the token is to have been issued, in seconds. 0 if left out. */
  readonly age?: number;
}

export type TokenIssuer = (request: TokenRequest) => Promise<string>;

/** Signs tokens with the current key. `now` is the real clock, in milliseconds. */
export function createTokenIssuer(keys: SigningKeys, now: () => number): TokenIssuer {
  return async ({ origin, tenant, applicationId, audience, roles, by = "secret", age = 0 }) => {
    const { privateKey, kid } = await keys.current();
    const issuedAt = Math.floor(now() / 1000) - age;
    const id = tenantId(tenant);
    const claims = {
      tid: id,
      appid: applicationId,
      azp: applicationId,
      azpacr: by === "secret" ? "1" : "2",
      oid: tenantId(`${id}/${applicationId}`),
      sub: tenantId(`${id}/${applicationId}`),
      idtyp: "app",
      uti: randomUUID(),
      ver: "2.0",
      ...(roles.length > 0 ? { roles } : {}),
    };
    return await new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
      .setIssuer(issuerOf(origin, tenant))
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setNotBefore(issuedAt)
      .setExpirationTime(issuedAt + tokenLifetime)
      .sign(privateKey);
  };
}
