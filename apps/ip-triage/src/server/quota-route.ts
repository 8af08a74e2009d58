import type { DefenderClient } from "@defender-endpoint/client";
import type { Context } from "hono";

/** What is left of the lookups' quota, by this server's own count: asking the service would cost some of it. */
export function quotaRoute(defender: DefenderClient) {
  return (c: Context): Response => {
    const { windows = [], pausedUntil = null } = defender.quota.snapshot().getIPStatistics ?? {};
    return c.json({ windows, pausedUntil });
  };
}
