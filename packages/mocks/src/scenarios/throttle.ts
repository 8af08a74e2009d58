import type { NamesOf } from "../handler/option-checks.ts";

/** When a throttled scenario ends, and what it says about it. */
export interface ThrottleOptions {
  /** Seconds in the `Retry-After` header. Default: what the scenario has. */
  readonly retryAfter?: number;
  /**
   * Seconds from the first throttled answer, after which calls go to the handlers below and are answered again.
   * Default: never.
   */
  readonly recoverAfter?: number;
  /** The clock, in milliseconds. Default: `Date.now`, so fake timers apply. */
  readonly now?: () => number;
}

export const throttleOptionNames = {
  retryAfter: true,
  recoverAfter: true,
  now: true,
} satisfies NamesOf<ThrottleOptions>;

/** Says, call by call, whether the quota is still used up. */
export function createThrottle({ recoverAfter, now = () => Date.now() }: ThrottleOptions): () => boolean {
  let since: number | undefined;
  return () => {
    if (recoverAfter === undefined) return true;
    since ??= now();
    return now() < since + recoverAfter * 1000;
  };
}
