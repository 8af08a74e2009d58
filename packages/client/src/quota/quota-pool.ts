import { getOrCreate } from "../runtime/get-or-create.ts";
import type { Quota } from "./quota.ts";

/** A quota that tells whether a new one in its place would say the same: nothing is used, in flight, waiting or paused. */
export interface ForgettableQuota extends Quota {
  readonly idle: boolean;
}

/**
 * Finds a quota by its name, or makes it: good for a call that begins at once. Who keeps the name rather than the quota lets those of
 * applications that nobody uses any more be forgotten.
 */
export type QuotaPool = (name: string, make: () => ForgettableQuota) => Quota;

export function createQuotaPool(): QuotaPool {
  const quotas = new Map<string, ForgettableQuota>();
  // Those that were found since they were last looked at.
  const found = new Set<string>();
  let round = quotas.entries();

  return (name, make) => {
    // One of them is looked at each time, in turn: nobody has to wait for many, and no timer keeps a process alive.
    const { value } = round.next();
    if (!value) round = quotas.entries();
    else if (!found.delete(value[0]) && value[1].idle) quotas.delete(value[0]);
    found.add(name);
    return getOrCreate(quotas, name, make);
  };
}
