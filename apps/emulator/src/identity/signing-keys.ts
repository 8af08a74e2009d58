import { randomBytes } from "node:crypto";
import { type CryptoKey, exportJWK, type GenerateKeyPairResult, generateKeyPair, type JWK } from "jose";

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
 * Emulators of a process begin with the same pair, each under a name of its own, so that a token of one is none of another's: to make an RSA key
 * takes longer than all else of an emulator, and in tests there is one for each. On first use, since a process that only serves /healthz
 * need not wait for it.
 */
let firstPair: Promise<GenerateKeyPairResult> | undefined;

/** A token lasts for so many milliseconds, skew included. `now` is the real clock, in milliseconds. */
export function createSigningKeys(lifetime: number, now: () => number): SigningKeys {
  let made: Promise<SigningKey> | undefined;
  let former: { readonly key: SigningKey; readonly until: number }[] = [];

  const current = () => {
    firstPair ??= generateKeyPair("RS256");
    made ??= named(firstPair);
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
      made = named(generateKeyPair("RS256"));
      former = [{ key: await replaced, until: now() + lifetime }, ...former];
      return await current();
    },
  };
}

async function named(pair: Promise<GenerateKeyPairResult>): Promise<SigningKey> {
  const { publicKey, privateKey } = await pair;
  const kid = randomBytes(32).toString("base64url");
  return { publicKey, privateKey, kid, jwk: { ...(await exportJWK(publicKey)), kid, use: "sig", alg: "RS256" } };
}
