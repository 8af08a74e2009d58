import type { DefenderClient } from "@defender-endpoint/client";
import type { Context } from "hono";

/** What is left of the lookups' quota, by this server's own count: asking the service would cost some of it. */
export function quotaRoute(defender: DefenderClient, now: () => number) {
  return (c: Context): Response => {
    const { windows = [], pausedUntil = null } = defender.quota.snapshot().getIPStatistics ?? {};
    const used = windows.filter(({ remaining }) => remaining === 0).map(({ returnsAt }) => returnsAt);
    // From now, because the browser's clock may be another.
    const waits = [pausedUntil, ...used].map((until) => (until?.getTime() ?? 0) - now());
    return c.json({ windows, pausedUntil, freeInMs: Math.max(0, ...waits) });
  };
}
