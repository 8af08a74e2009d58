import type { Runtime } from "../runtime/runtime.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";
import { createLine } from "./line.ts";
import { createMemoryCounter } from "./memory-counter.ts";
import type { ForgettableQuota } from "./quota-pool.ts";

/** A quota that is shared within this process only. */
export function createMemoryQuota(windows: readonly QuotaWindow[], runtime: Runtime): ForgettableQuota {
  return createLine(createMemoryCounter(windows, runtime), runtime);
}
