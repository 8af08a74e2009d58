import { createMemoryQuota } from "../src/quota/memory-quota.ts";
import type { Refusal, Slot, SlotRequest } from "../src/quota/quota.ts";
import type { QuotaWindow } from "../src/wire/quota-window.ts";
import { createVirtualRuntime } from "./virtual-runtime.ts";

export const minute: QuotaWindow = { limit: 3, perMs: 60_000 };
export const hour: QuotaWindow = { limit: 5, perMs: 3_600_000 };

export const patient: SlotRequest = {
  signal: undefined,
  concurrency: Number.POSITIVE_INFINITY,
  maxQueue: Number.POSITIVE_INFINITY,
  maxWait: Number.POSITIVE_INFINITY,
  onWait: () => {},
};

/** A quota in memory, on virtual time, and when it admitted whom. */
export function setUp(...windows: QuotaWindow[]) {
  const runtime = createVirtualRuntime();
  const quota = createMemoryQuota(windows, runtime);
  const start = runtime.elapsed();
  const admitted: [name: string, at: number][] = [];
  /** Takes a slot under a name, once there is one. */
  async function take(name: string, request: Partial<SlotRequest> = {}): Promise<Slot | Refusal> {
    const slot = await quota.acquire({ ...patient, ...request });
    if (slot.admitted) admitted.push([name, runtime.elapsed() - start]);
    return slot;
  }
  /** A call that takes a slot and is answered after a while. */
  async function call(name: string, latency = 0, request: Partial<SlotRequest> = {}): Promise<void> {
    const slot = await take(name, request);
    await new Promise<void>((resolve) => runtime.after(latency, resolve));
    if (slot.admitted) slot.spend(true);
  }
  const names = () => admitted.map(([name]) => name);
  return { runtime, quota, take, call, admitted, names };
}

/** Ends a slot that there has to be. */
export function use(slot: Slot | Refusal, end: (slot: Slot) => void): void {
  if (!slot.admitted) throw new Error(`There is no slot: ${slot.because}.`);
  end(slot);
}
