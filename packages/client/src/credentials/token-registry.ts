import { getOrCreate } from "../runtime/get-or-create.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { applicationOf } from "./application.ts";
import type { Credential } from "./credential.ts";
import { createTokenCache, type TokenCache } from "./token-cache.ts";
import { createTokenSource } from "./token-source.ts";

export interface TokenOwner {
  readonly credential: Credential | null;
  readonly scope: string;
  readonly authorityHost: string;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly runtime: Runtime;
}

/** Milliseconds: more than `clientSecret` takes, the only one that tells its application, and enough for a person to sign in. */
const patience = { clientSecret: 20_000, other: 300_000 };

// Clients with the same credential need one token between them, and ask for it once.
const cachesOf = new WeakMap<Credential, Map<string, TokenCache>>();

/** The tokens of a credential for a scope. Undefined without a credential. */
export function findTokens(owner: TokenOwner): TokenCache | undefined {
  const { credential, scope, authorityHost, fetch, runtime } = owner;
  if (credential === null) return undefined;
  const caches = getOrCreate(cachesOf, credential, () => new Map<string, TokenCache>());
  return getOrCreate(caches, JSON.stringify([authorityHost, scope]), () => {
    const options = { authorityHost, runtime, ...(fetch && { fetch }) };
    const limit = applicationOf(credential) === undefined ? patience.other : patience.clientSecret;
    return createTokenCache(createTokenSource(credential, scope, options), runtime, limit);
  });
}
