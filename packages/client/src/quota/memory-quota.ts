import type { Runtime } from "../runtime.ts";
import { createLine } from "./line.ts";
import { createMemoryCounter } from "./memory-counter.ts";
import type { Quota, QuotaWindow } from "./quota.ts";

/** A quota that is shared within this process only. */
export function createMemoryQuota(windows: readonly QuotaWindow[], runtime: Runtime): Quota {
  return createLine(createMemoryCounter(windows, runtime), runtime);
}
