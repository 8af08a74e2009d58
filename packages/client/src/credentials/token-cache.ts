import type { Runtime } from "../runtime/runtime.ts";
import { withTimeLimit } from "../runtime/with-time-limit.ts";
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
  /** Which request brought it. */
  readonly serial: number;
  readonly usableUntil: number;
  readonly refreshFrom: number;
}

/** Why a token is asked for: a call waits for it, or will before long, or the service refused the one that is there. */
type Occasion = "needed" | "ahead" | "refused";

/** A request for a token that has not been answered. */
interface Asked {
  readonly occasion: Occasion;
  readonly token: Promise<string>;
  /** When it is taken for lost, so that another may begin. Compared and not timed: a worker runtime ends timers with their request. */
  readonly lostAt: number;
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

/**
 * One request is under way at a time, beside one in the background. One without an answer is taken for lost after a while, which doubles
 * with each that is lost in a row; what it brings later counts only where nothing newer is there.
 *
 * `patience`: milliseconds after which calls that wait for a token fail, and the first request is taken for lost.
 */
export function createTokenCache(source: TokenSource, runtime: Runtime, patience: number): TokenCache {
  let kept: Kept | undefined;
  let asked: Asked | undefined;
  let begun = 0;
  /** Requests since the last answer. */
  let unanswered = 0;
  let refusedToken: string | undefined;
  let unproven: { readonly token: string; readonly until: number } | undefined;
  let quietUntil = Number.NEGATIVE_INFINITY;
  let refusal: { readonly reason: unknown; readonly until: number } | undefined;

  function keep({ token, expiresOnTimestamp, refreshAfterTimestamp }: AccessToken, serial: number, forced: boolean) {
    const now = runtime.now();
    // From a credential that does not heed what it is asked for. Where there is no other token, that is told by trying it.
    const outOfCache = token === refusedToken && (!forced || token !== kept?.token);
    if (kept && (serial < kept.serial || (outOfCache && now < kept.usableUntil))) return kept.token;
    const life = expiresOnTimestamp - now;
    // A replacement is used at least for the call it was made for, although nothing may say how long it lasts.
    const atLeast = forced ? now + pause : 0;
    kept = {
      token,
      serial,
      usableUntil: Math.max(atLeast, expiresOnTimestamp - Math.min(margin, life / 10)),
      refreshFrom: Math.max(atLeast, refreshAfterTimestamp ?? expiresOnTimestamp - Math.min(head, life / 5)),
    };
    if (forced) unproven = { token, until: runtime.elapsed() + doubt };
    return token;
  }

  function remember(reason: unknown): never {
    // Asked again at once, the sign-in host would say the same, and it blocks those who keep asking.
    if (describeCredentialFailure(reason).details.temporary === false) {
      refusal = { reason, until: runtime.elapsed() + pause };
    }
    throw reason;
  }

  function ask(occasion: Occasion, ms = patience * 2 ** unanswered): Promise<string> {
    if (refusal && runtime.elapsed() < refusal.until) return Promise.reject(refusal.reason);
    const forced = occasion === "refused";
    const serial = ++begun;
    unanswered += 1;
    const token = source(forced)
      .then((given) => keep(given, serial, forced), remember)
      .finally(() => {
        unanswered = 0;
        if (asked?.token === token) asked = undefined;
      });
    asked = { occasion, token, lostAt: runtime.elapsed() + ms };
    return token;
  }

  /** What is under way, and is not lost. */
  function underWay(): Asked | undefined {
    return asked && runtime.elapsed() < asked.lostAt ? asked : undefined;
  }

  /** The request of all who wait. One in the background may have ended unnoticed, so that it is not waited for. */
  function need(): Promise<string> {
    const under = underWay();
    return under && under.occasion !== "ahead" ? under.token : ask("needed");
  }

  /** Nobody waits for it: a worker runtime ends it, unannounced, with the request whose call happened to begin it. */
  function refreshAhead(): void {
    if (runtime.elapsed() < quietUntil || underWay()) return;
    quietUntil = runtime.elapsed() + interval * 2 ** unanswered;
    ask("ahead", interval).catch(() => {});
  }

  /** Waits for what others wait for as well. It goes on when this caller's signal is aborted. */
  function share<T>(begin: (gone: AbortSignal) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    return withTimeLimit(runtime, { ms: patience, outer: signal, late, aborted: (reason) => reason }, begin);
  }

  function late(): Error {
    const message = `the credential has not answered within ${patience / 1000} s. Check what it asks.`;
    return new TokenRequestError(message, { temporary: true });
  }

  return {
    get(signal) {
      const now = runtime.now();
      if (!kept || now >= kept.usableUntil) return share(need, signal);
      if (now >= kept.refreshFrom) refreshAhead();
      return Promise.resolve(kept.token);
    },
    accepted(token) {
      if (token === unproven?.token) unproven = undefined;
    },
    async replace(refused, signal) {
      const hopeless = () => refused === unproven?.token && runtime.elapsed() < unproven.until;
      await share(async (gone) => {
        while (kept?.token === refused && !hopeless() && !gone.aborted) {
          refusedToken = refused;
          const under = underWay();
          if (!under || under.occasion === "refused") {
            await (under?.token ?? ask("refused"));
            return;
          }
          // It may bring another token, or the refused one out of a cache, or nothing.
          const limits = { ms: under.lostAt - runtime.elapsed(), outer: gone, late, aborted: late };
          await withTimeLimit(runtime, limits, () => under.token).catch(() => {});
        }
      }, signal);
      return kept?.token !== refused;
    },
  };
}
