import type { RateLimit } from "@defender-endpoint/types";

/** A quota that a call would exceed. */
export interface QuotaExcess<Limit extends RateLimit = RateLimit> {
  readonly limit: Limit;
  /** Whole seconds until there is room for another call. */
  readonly retryAfter: number;
}

/**
 * The quota that has no room for a call at this time in its sliding window, of several the one with the longest wait. `callsAgainst` gives the
 * times of the calls that count, ascending; what lies before the window may be among them. All times are in milliseconds.
 */
export function quotaExcess<Limit extends RateLimit>(
  limits: readonly Limit[],
  at: number,
  callsAgainst: (limit: Limit) => readonly number[],
): QuotaExcess<Limit> | undefined {
  let found: { limit: Limit; wait: number } | undefined;
  for (const limit of limits) {
    // The call that has to leave the window before another one fits in.
    const blocking = callsAgainst(limit).at(-limit.calls);
    const wait = blocking === undefined ? 0 : blocking + limit.perSeconds * 1000 - at;
    if (wait > 0 && (found === undefined || wait > found.wait)) found = { limit, wait };
  }
  return found && { limit: found.limit, retryAfter: Math.ceil(found.wait / 1000) };
}

/** When calls were made, as long as any of their limits asks. */
export interface CallLog {
  readonly limits: readonly RateLimit[];
  /** In milliseconds, ascending. The first of them may be in no window any more. */
  readonly calls: readonly number[];
  add(at: number): void;
}

export function createCallLog(limits: readonly RateLimit[]): CallLog {
  const longest = 1000 * Math.max(0, ...limits.map(({ perSeconds }) => perSeconds));
  const calls: number[] = [];
  let passed = 0;
  return {
    limits,
    calls,
    add(at) {
      calls.push(at);
      while ((calls[passed] ?? Number.POSITIVE_INFINITY) <= at - longest) passed += 1;
      // Without moving all the others each time: a raised limit holds millions of calls.
      if (passed * 2 < calls.length) return;
      calls.splice(0, passed);
      passed = 0;
    },
  };
}
