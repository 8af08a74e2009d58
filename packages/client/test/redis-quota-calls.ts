import type { Refusal, Slot, SlotRequest } from "../src/quota/quota.ts";
import { type RedisQuotaOptions, redisQuota } from "../src/redis.ts";
import type { QuotaWindow } from "../src/wire/quota-window.ts";
import { hour, minute } from "./quota-calls.ts";
import { createScriptedRedis } from "./scripted-redis.ts";
import { createVirtualRuntime } from "./virtual-runtime.ts";

export const patient: SlotRequest = {
  signal: undefined,
  concurrency: 10,
  maxQueue: 1_000,
  maxWait: Number.POSITIVE_INFINITY,
  onWait: () => {},
};

/** A quota that a scripted server counts, on virtual time, and when it admitted whom. */
export function setUp(
  say?: Parameters<typeof createScriptedRedis>[1],
  { windows = [minute, hour], ...options }: RedisQuotaOptions & { windows?: readonly QuotaWindow[] } = {},
) {
  const runtime = createVirtualRuntime();
  const redis = createScriptedRedis(runtime, say);
  const store = redisQuota(redis.client, { application: "tenant/application", ...options });
  const quota = store.open({ credential: null, baseUrl: "https://api.example", runtime })("operation", windows);
  const start = runtime.elapsed();
  const admitted: [name: string, at: number][] = [];
  async function take(name: string, request: Partial<SlotRequest> = {}): Promise<Slot | Refusal> {
    const slot = await quota.acquire({ ...patient, ...request });
    if (slot.admitted) admitted.push([name, runtime.elapsed() - start]);
    return slot;
  }
  /** Takes a slot that there has to be. */
  async function slot(name: string, request: Partial<SlotRequest> = {}): Promise<Slot> {
    const taken = await runtime.settle(take(name, request));
    if (!taken.admitted) throw new Error(`There is no slot: ${taken.because}.`);
    return taken;
  }
  return { runtime, ...redis, quota, take, slot, admitted };
}
