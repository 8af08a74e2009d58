import { createCallLog, type QuotaExcess, quotaExcess } from "@defender-endpoint/service";
import type { RateLimit } from "@defender-endpoint/types";

/** The calls of one operation. */
export interface Quota {
  /** Counts a call, or says which quota has no room for it, the one with the longest wait. A call that is refused does not count. */
  take(): QuotaExcess | undefined;
}

/** Counts calls in sliding windows, all at once. The clock is in milliseconds. */
export function createQuota(limits: readonly RateLimit[], now: () => number): Quota {
  const log = createCallLog(limits);
  return {
    take() {
      const at = now();
      const excess = quotaExcess(limits, at, () => log.calls);
      if (excess === undefined) log.add(at);
      return excess;
    },
  };
}
