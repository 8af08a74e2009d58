import type { AccessToken } from "../src/credentials/credential.ts";
import { TokenRequestError } from "../src/credentials/credential-failure.ts";
import { createTokenCache } from "../src/credentials/token-cache.ts";
import { defer } from "./deferred.ts";
import { createVirtualRuntime } from "./virtual-runtime.ts";

export const hour = 3_600_000;
export const patience = 60_000;

/** A cache over a source whose requests the test answers one by one. */
export function setUp() {
  const runtime = createVirtualRuntime();
  const requests: { readonly forced: boolean; resolve(token: AccessToken): void; reject(reason: unknown): void }[] = [];
  const cache = createTokenCache(
    (forced) => {
      const { promise, resolve, reject } = defer<AccessToken>();
      requests.push({ forced, resolve, reject });
      return promise;
    },
    runtime,
    patience,
  );
  const get = (signal?: AbortSignal) => cache.get(signal);
  const token = (name: string, life = hour): AccessToken => ({ token: name, expiresOnTimestamp: runtime.now() + life });
  /** Answers the newest request. */
  async function answer(name: string, life = hour): Promise<void> {
    await runtime.flush();
    requests.at(-1)?.resolve(token(name, life));
    await runtime.flush();
  }
  async function fail(reason: unknown): Promise<void> {
    await runtime.flush();
    requests.at(-1)?.reject(reason);
    await runtime.flush();
  }
  /** Lets the cache hold a token. */
  async function hold(name: string, life = hour): Promise<void> {
    const waiting = get();
    await answer(name, life);
    await waiting;
  }
  return { runtime, cache, requests, get, token, answer, fail, hold };
}

export const temporary = new TokenRequestError("busy", { temporary: true });
