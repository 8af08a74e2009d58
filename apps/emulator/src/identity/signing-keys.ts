import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";

export interface SigningKey {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  readonly kid: string;
  /** The public key as the JWKS shows it. */
  readonly jwk: JWK;
}

/** The keys that tokens are signed with. They never leave the process. */
export interface SigningKeys {
  /** The one that signs. */
  current(): Promise<SigningKey>;
  /** Those that are good for checking a token: the current one, and former ones for as long as their tokens last. */
  all(): Promise<SigningKey[]>;
  /** From now on another key signs. */
  rotate(): Promise<SigningKey>;
}

/**
 * What the emulators of a process begin with: to make an RSA key takes longer than all else of an emulator, and in tests there is one for each.
 * It is made on first use, since a process that only serves /healthz need not wait for it.
 */
let first: Promise<SigningKey> | undefined;

/** A token lasts for so many milliseconds, skew included. `now` is the real clock, in milliseconds. */
export function createSigningKeys(lifetime: number, now: () => number): SigningKeys {
  let made: Promise<SigningKey> | undefined;
  let former: { readonly key: SigningKey; readonly until: number }[] = [];

  const current = () => {
    first ??= makeKey();
    made ??= first;
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
