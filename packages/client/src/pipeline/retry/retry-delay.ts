const firstBackoff = 500;
const longestBackoff = 8_000;

export interface RetryDelay {
  /** How many attempts have failed: 1 or more. */
  readonly failures: number;
  /** What the answer asked for, if it did. */
  readonly retryAfterMs: number | undefined;
  /** From 0 up to but not including 1. */
  readonly random: number;
}

/**
 * How long to wait before the next attempt, in milliseconds. Never earlier than told, and up to a tenth later, so that callers
 * who were told the same do not return together. Otherwise anything up to a bound that doubles: 0.5 s, 1 s, 2 s, 4 s, 8 s.
 */
export function retryDelay({ failures, retryAfterMs, random }: RetryDelay): number {
  if (retryAfterMs === undefined) return random * Math.min(firstBackoff * 2 ** (failures - 1), longestBackoff);
  return retryAfterMs + random * Math.max(retryAfterMs / 10, firstBackoff);
}
