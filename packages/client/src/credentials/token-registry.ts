import type { Runtime } from "../runtime.ts";
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

// Clients with the same credential need one token between them, and ask for it once.
const caches = new WeakMap<Credential, Map<string, TokenCache>>();

/** The tokens of a credential for a scope. Undefined without a credential. */
export function findTokens(owner: TokenOwner): TokenCache | undefined {
  const { credential, scope, authorityHost, fetch, runtime } = owner;
  if (credential === null) return undefined;
  const options = { authorityHost, runtime, ...(fetch && { fetch }) };
  const make = () => createTokenCache(createTokenSource(credential, scope, options), runtime);
  const known = caches.get(credential) ?? new Map<string, TokenCache>();
  caches.set(credential, known);
  const key = JSON.stringify([authorityHost, scope]);
  const cache = known.get(key) ?? make();
  known.set(key, cache);
  return cache;
}
