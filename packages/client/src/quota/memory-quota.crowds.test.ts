import { expect, test } from "vitest";
import { minute, patient, setUp, use } from "../../test/quota-calls.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createMemoryQuota } from "./memory-quota.ts";

test("thousands may wait", async () => {
  const { runtime, quota, take, names } = setUp({ limit: 5_000, perMs: 1_000 });
  const calls = Array.from({ length: 10_000 }, async (_, index) => {
    use(await take(`${index}`), (slot) => slot.spend(true));
  });
  await runtime.flush();
  expect(quota.snapshot().queued).toBe(5_000);
  await runtime.settle(Promise.all(calls));
  expect(names()).toEqual(Array.from({ length: 10_000 }, (_, index) => `${index}`));
});

test("many that wait together sleep: they do not wake one another for what a clock's fractions are off", async () => {
  const virtual = createVirtualRuntime();
  let looks = 0;
  // Like that of a process half a second old: it never shows the same time twice, and adding and subtracting are off by a last bit.
  const elapsed = () => virtual.elapsed() - 7_277.4 + ++looks * 0.013_7;
  const quota = createMemoryQuota([{ limit: 1, perMs: 60_000 }], { ...virtual, elapsed });
  use(await quota.acquire(patient), (slot) => slot.spend(true));
  const waiting = Promise.all(Array.from({ length: 16 }, () => quota.acquire({ ...patient, maxQueue: 100 })));
  looks = 0;
  for (let turn = 0; turn < 10_000; turn += 1) await undefined;
  expect(looks).toBeLessThan(100);
  await virtual.settle(Promise.race([waiting, new Promise<void>((resolve) => virtual.after(50_000, resolve))]));
  // Each looks for itself every five seconds.
  expect(looks).toBeLessThan(16 * 11 * 5);
});

test("what moves by no more than a millisecond wakes the first in line only", async () => {
  async function looksAfterPause(longerBy: number): Promise<number> {
    const virtual = createVirtualRuntime();
    let looks = 0;
    const elapsed = () => {
      looks += 1;
      return virtual.elapsed();
    };
    const quota = createMemoryQuota([minute], { ...virtual, elapsed });
    quota.pause(1_000, minute);
    const waiting = [quota.acquire(patient), quota.acquire(patient), quota.acquire(patient)];
    await virtual.flush();
    looks = 0;
    quota.pause(1_000 + longerBy, minute);
    await virtual.flush();
    const seen = looks;
    await virtual.settle(Promise.all(waiting));
    return seen;
  }
  const ofTheFirst = await looksAfterPause(0.5);
  expect(await looksAfterPause(1)).toBe(ofTheFirst);
  expect(await looksAfterPause(2)).toBeGreaterThan(ofTheFirst);
});
