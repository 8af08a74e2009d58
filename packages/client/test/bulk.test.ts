import { expect, test } from "vitest";
import { setUp } from "./set-up.ts";
import { createStrictQuota, type StrictWindow } from "./strict-quota.ts";
import { createVirtualRuntime } from "./virtual-runtime.ts";

const hour = 3_600_000;
const longestLatency = 5_000;

/** A sequence of numbers from 0 to 1 that is the same in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function* addresses(count: number) {
  for (let index = 0; index < count; index += 1) yield { ip: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}` };
}

/** The documented limits, as a service may count them. */
function limits(kind: StrictWindow["kind"], phase: number): StrictWindow[] {
  return [
    { limit: 100, perMs: 60_000, kind, phase },
    { limit: 1_500, perMs: hour, kind, phase: phase * 7 },
  ];
}

test.each<[StrictWindow["kind"], number]>([
  ["sliding", 0],
  ["fixed", 0],
  ["fixed", 31_337],
  ["fixed", 59_999],
])("3,000 addresses under the real limits, counted in %s windows (phase %i): no 429", async (kind, phase) => {
  const runtime = createVirtualRuntime();
  const chance = sequence(phase + 1);
  const latency = () => Math.round(5 + chance() ** 4 * (longestLatency / 2 - 5));
  const strict = createStrictQuota(limits(kind, phase));
  let tooMany = 0;
  const answers = () => {
    const throttled = strict.exceeds(runtime.elapsed());
    if (throttled) tooMany += 1;
    return throttled ? { status: 429 } : { latency: latency() };
  };
  const { defender, service } = setUp({ runtime, travel: latency, answers });
  const start = runtime.elapsed();
  const read = { count: 0, most: 0 };
  function* counted() {
    for (const input of addresses(3_000)) {
      read.count += 1;
      yield input;
    }
  }
  let done = 0;
  let failed = 0;
  async function lookUp(): Promise<void> {
    for await (const { ok } of defender.many("getIPStatistics", counted(), { concurrency: 100 })) {
      done += 1;
      if (!ok) failed += 1;
      read.most = Math.max(read.most, read.count - done);
    }
  }
  await runtime.settle(lookUp());
  expect([done, failed, tooMany, service.requests.length]).toEqual([3_000, 0, 0, 3_000]);
  expect(read.most).toBeLessThanOrEqual(100);
  // At best the last call is made when an hour and fourteen minutes have passed; a latency is lost for each window that passes.
  const best = hour + 14 * 60_000;
  expect(runtime.elapsed() - start).toBeLessThanOrEqual(best * 1.01 + 30 * longestLatency);
});
