import type { RateLimit } from "@defender-endpoint/types";

/** A quota that a call would exceed. */
export interface QuotaExcess {
  readonly limit: RateLimit;
  /** Whole seconds until there is room for another call. */
  readonly retryAfter: number;
}

/** The calls of one operation. */
export interface Quota {
  /** Counts a call, or says which quota has no room for it, the one with the longest wait. A call that is refused does not count. */
  take(): QuotaExcess | undefined;
}

/** Counts calls in sliding windows, all at once. The clock is in milliseconds. */
export function createQuota(limits: readonly RateLimit[], now: () => number): Quota {
  const longest = Math.max(0, ...limits.map(({ perSeconds }) => perSeconds)) * 1000;
  let calls: number[] = [];
  return {
    take() {
      const at = now();
      calls = calls.filter((call) => call > at - longest);
      const waits = limits.map((limit) => {
        const within = calls.filter((call) => call > at - limit.perSeconds * 1000);
        // The call that has to leave the window before another one fits in.
        const blocking = within.at(-limit.calls);
        return { limit, wait: blocking === undefined ? 0 : blocking + limit.perSeconds * 1000 - at };
      });
      const [excess] = waits.filter(({ wait }) => wait > 0).sort((a, b) => b.wait - a.wait);
      if (excess) return { limit: excess.limit, retryAfter: Math.ceil(excess.wait / 1000) };
      calls.push(at);
      return undefined;
    },
  };
}
