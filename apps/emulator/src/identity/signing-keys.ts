import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";

export interface SigningKey {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  readonly kid: string;
  /** The public key as the JWKS shows it. */
  readonly jwk: JWK;
}

/** The keys that tokens are signed with. They are made anew for each emulator and never leave it. */
export interface SigningKeys {
  /** The one that signs. */
  current(): Promise<SigningKey>;
  /** Those that are good for checking a token: the current one, and former ones for as long as their tokens last. */
  all(): Promise<SigningKey[]>;
  /** From now on another key signs. */
  rotate(): Promise<SigningKey>;
}

/** A token lasts for so many milliseconds, skew included. `now` is the real clock, in milliseconds. */
export function createSigningKeys(lifetime: number, now: () => number): SigningKeys {
  let made: Promise<SigningKey> | undefined;
  let former: { readonly key: SigningKey; readonly until: number }[] = [];

  // On first use, since a process that only serves /healthz need not wait for an RSA key.
  const current = () => {
    made ??= makeKey();
    return made;
  };

  return {
    current,
    async all() {
      const at = now();
      former = former.filter(({ until }) => until > at);
      return [await current(), ...former.map(({ key }) => key)];
    },
    async rotate() {
      const replaced = current();
      made = makeKey();
      former = [{ key: await replaced, until: now() + lifetime }, ...former];
      return await current();
    },
  };
}

async function makeKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { publicKey, privateKey, kid, jwk: { ...jwk, kid, use: "sig", alg: "RS256" } };
}
