import type { QuotaWindow } from "../src/wire/quota-window.ts";

export interface StrictQuota {
  /** Counts a call that arrives now. Whether it is one too many in any window. */
  exceeds(now: number): boolean;
}

export interface StrictWindow extends QuotaWindow {
  /** Fixed windows begin at `phase` and end one length later; a sliding one ends at each call. */
  readonly kind: "fixed" | "sliding";
  readonly phase: number;
}

/** Counts as strictly as a service can: calls that were refused count as well. */
export function createStrictQuota(windows: readonly StrictWindow[]): StrictQuota {
  const arrivals: number[] = [];
  return {
    exceeds(now) {
      arrivals.push(now);
      return windows.some(({ kind, limit, perMs, phase }) => {
        const begin = kind === "fixed" ? now - ((((now - phase) % perMs) + perMs) % perMs) : now - perMs;
        // Of a fixed window the first moment is part, of a sliding one it is not: a whole length has passed since then.
        const inside = kind === "fixed" ? (at: number) => at >= begin : (at: number) => at > begin;
        let calls = 0;
        for (let index = arrivals.length - 1; index >= 0 && inside(arrivals[index] ?? 0); index -= 1) calls += 1;
        return calls > limit;
      });
    },
  };
}
