import { randomUUID } from "node:crypto";
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
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
  /** How long ago the token is to have been issued, in seconds. 0 if left out. */
  readonly age?: number;
}

/** Signs tokens with a key that is made anew for each emulator and never leaves it. */
export interface TokenIssuer {
  issue(request: TokenRequest): Promise<string>;
  publicKey(): Promise<CryptoKey>;
  /** The public key as the JWKS shows it. */
  jwk(): Promise<JWK>;
}

/** `now` is the real clock, in milliseconds. */
export function createTokenIssuer(now: () => number): TokenIssuer {
  let made: ReturnType<typeof makeKey> | undefined;
  // On first use, since a process that only serves /healthz need not wait for an RSA key.
  const key = () => {
    made ??= makeKey();
    return made;
  };
  return {
    async issue({ origin, tenant, applicationId, audience, roles, age = 0 }) {
      const { privateKey, jwk } = await key();
      const issuedAt = Math.floor(now() / 1000) - age;
      const id = tenantId(tenant);
      const claims = {
        tid: id,
        appid: applicationId,
        azp: applicationId,
        azpacr: "1",
        oid: tenantId(`${id}/${applicationId}`),
        sub: tenantId(`${id}/${applicationId}`),
        idtyp: "app",
        uti: randomUUID(),
        ver: "2.0",
        ...(roles.length > 0 ? { roles } : {}),
      };
      return await new SignJWT(claims)
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: jwk.kid })
        .setIssuer(issuerOf(origin, tenant))
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setNotBefore(issuedAt)
        .setExpirationTime(issuedAt + tokenLifetime)
        .sign(privateKey);
    },
    publicKey: async () => (await key()).publicKey,
    jwk: async () => (await key()).jwk,
  };
}

async function makeKey() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { publicKey, privateKey, jwk: { ...jwk, kid, use: "sig", alg: "RS256" } };
}
