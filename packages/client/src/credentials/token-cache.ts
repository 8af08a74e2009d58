import type { Runtime } from "../runtime.ts";
import { within } from "../within.ts";
import type { AccessToken } from "./credential.ts";
import { describeCredentialFailure, TokenRequestError } from "./credential-failure.ts";
import type { TokenSource } from "./token-source.ts";

/** Milliseconds before its end from which on a token is no longer used: a call takes time, and clocks differ. */
const margin = 30_000;
/** Milliseconds before its end from which on a token is replaced in the background. */
const head = 120_000;
/** Milliseconds from one try in the background to the next: more than the sign-in host has for an answer. */
const interval = 20_000;
/** Milliseconds for which a definite refusal is remembered. */
const pause = 5_000;
/** Milliseconds for which a replacement that is refused as well is not replaced in turn. */
const doubt = 60_000;

interface Kept {
  readonly token: string;
  readonly usableUntil: number;
  readonly refreshFrom: number;
}

/** A token for whoever asks. All who wait for one wait for the same request. */
export interface TokenCache {
  /** Rejects with the signal's reason, or with what the credential threw. */
  get(signal: AbortSignal | undefined): Promise<string>;
  /** The service took this token. */
  accepted(token: string): void;
  /**
   * The service refused this token. Asks for another, once, and resolves with whether there is one to try. There is none if
   * the refused token was itself such a replacement: then the refusal is not about the token, and asking again is left for later.
   */
  replace(refused: string, signal: AbortSignal | undefined): Promise<boolean>;
}

/** `patience`: milliseconds after which a request for a token is taken for lost, and its calls fail. */
export function createTokenCache(source: TokenSource, runtime: Runtime, patience: number): TokenCache {
  let kept: Kept | undefined;
  let request: Promise<string> | undefined;
  let replacement: Promise<void> | undefined;
  let unproven: { readonly token: string; readonly until: number } | undefined;
  let quietUntil = Number.NEGATIVE_INFINITY;
  let refusal: { readonly reason: unknown; readonly until: number } | undefined;

  function keep({ token, expiresOnTimestamp, refreshAfterTimestamp }: AccessToken): string {
    const life = expiresOnTimestamp - runtime.now();
    kept = {
      token,
      usableUntil: expiresOnTimestamp - Math.min(margin, life / 10),
      refreshFrom: refreshAfterTimestamp ?? expiresOnTimestamp - Math.min(head, life / 5),
    };
    return token;
  }

  function remember(reason: unknown): never {
    // Asked again at once, the sign-in host would say the same, and it blocks those who keep asking.
    if (describeCredentialFailure(reason).details.temporary === false) {
      refusal = { reason, until: runtime.elapsed() + pause };
    }
    throw reason;
  }

  function ask(forceRefresh: boolean): Promise<string> {
    if (refusal && runtime.elapsed() < refusal.until) return Promise.reject(refusal.reason);
    return source(forceRefresh).then(keep, remember);
  }

  function refresh(): Promise<string> {
    request ??= ask(false).finally(() => {
      request = undefined;
    });
    return request;
  }

  /** Nobody waits for it: a worker runtime ends it, unannounced, with the request whose call happened to begin it. */
  function refreshAhead(): void {
    if (runtime.elapsed() < quietUntil) return;
    quietUntil = runtime.elapsed() + interval;
    ask(false).catch(() => {});
  }

  /** Waits for what others wait for as well. It goes on when this caller's signal is aborted. */
  function share<T>(begin: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const late = () => {
      request = undefined;
      replacement = undefined;
      const message = `the credential has not answered within ${patience / 1000} s. Check what it asks.`;
      return new TokenRequestError(message, { temporary: true });
    };
    return within(runtime, { ms: patience, outer: signal, late, aborted: (reason) => reason }, begin);
  }

  async function replaceNow(refused: string): Promise<void> {
    // A request that is under way already may bring another token, or the refused one out of a cache.
    await request?.catch(() => {});
    if (kept?.token !== refused) return;
    const token = await ask(true);
    unproven = { token, until: runtime.elapsed() + doubt };
    // It is used at least for the call it was made for, although nothing may say how long it lasts.
    const atLeast = runtime.now() + pause;
    const { usableUntil, refreshFrom } = kept;
    kept = { token, usableUntil: Math.max(usableUntil, atLeast), refreshFrom: Math.max(refreshFrom, atLeast) };
  }

  return {
    get(signal) {
      const now = runtime.now();
      if (kept === undefined || now >= kept.usableUntil) return share(refresh, signal);
      if (now >= kept.refreshFrom) refreshAhead();
      return Promise.resolve(kept.token);
    },
    accepted(token) {
      if (token === unproven?.token) unproven = undefined;
    },
    async replace(refused, signal) {
      if (refused === unproven?.token && runtime.elapsed() < unproven.until) return false;
      await share(() => {
        replacement ??= replaceNow(refused).finally(() => {
          replacement = undefined;
        });
        return replacement;
      }, signal);
      return kept?.token !== refused;
    },
  };
}
