import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { minute, patient, setUp, use } from "../../test/quota-calls.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createMemoryQuota } from "./memory-quota.ts";

test("an abort while waiting leaves no slot, no listener and no timer behind", async () => {
  const { runtime, quota, call, take } = setUp({ limit: 1, perMs: 60_000 });
  await runtime.settle(call("first"));
  const controller = new AbortController();
  const waiting = take("aborted", { signal: controller.signal });
  expect(quota.snapshot().queued).toBe(1);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toMatchObject({ message: "enough" });
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, queued: 0 });
  expect([runtime.armed, getEventListeners(controller.signal, "abort").length]).toEqual([0, 0]);
});

test("who waits behind an aborted call moves up", async () => {
  const { runtime, call, take, names } = setUp({ limit: 5, perMs: 1_000 });
  const first = await take("in flight");
  const controller = new AbortController();
  const aborted = take("aborted", { concurrency: 1, signal: controller.signal });
  const behind = call("behind", 0, { concurrency: 2 });
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  await runtime.settle(behind);
  expect(names()).toEqual(["in flight", "behind"]);
  use(first, (slot) => slot.giveBack());
});

test("an abort after admission does nothing to the slot", async () => {
  const { quota, take } = setUp(minute);
  const controller = new AbortController();
  await take("a", { signal: controller.signal });
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  controller.abort();
  expect(quota.snapshot().inFlight).toBe(1);
});

test("a signal that is aborted already takes nothing", async () => {
  const { quota, take } = setUp(minute);
  await expect(take("a", { signal: AbortSignal.abort(new Error("before")) })).rejects.toMatchObject({
    message: "before",
  });
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, queued: 0, windows: [{ remaining: 3 }] });
});

test("an observer that aborts the call it is told of harms nobody", async () => {
  const { runtime, call, take, names } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  const controller = new AbortController();
  const aborted = take("aborted", { signal: controller.signal, onWait: () => controller.abort(new Error("enough")) });
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  expect(runtime.armed).toBe(0);
  await runtime.settle(call("next"));
  expect(names()).toEqual(["first", "next"]);
});

/** A runtime that takes calls along with their requests: in `cut`, timers are set that never fire, or fire late. */
function cuttingRuntime(late = Number.POSITIVE_INFINITY) {
  const runtime = createVirtualRuntime();
  let delay = 0;
  return {
    runtime: { ...runtime, after: (ms: number, callback: () => void) => runtime.after(ms + delay, callback) },
    clock: runtime,
    cut<T>(work: () => T): T {
      delay = late;
      const result = work();
      delay = 0;
      return result;
    },
  };
}

test("a waiting call that was taken away holds the line up for fifteen seconds and no longer", async () => {
  const { runtime, clock, cut } = cuttingRuntime();
  const quota = createMemoryQuota([{ limit: 1, perMs: 1_000 }], runtime);
  use(await quota.acquire(patient), (slot) => slot.spend(true));
  const start = clock.elapsed();
  void cut(() => quota.acquire(patient));
  void cut(() => quota.acquire(patient));
  use(await clock.settle(quota.acquire(patient)), (slot) => slot.giveBack());
  expect([clock.elapsed() - start, quota.snapshot().queued]).toEqual([15_000, 0]);
});

test("one that was only late stands in line again, at its end", async () => {
  const { runtime, clock, cut } = cuttingRuntime(19_000);
  const quota = createMemoryQuota([{ limit: 1, perMs: 1_000 }], runtime);
  use(await quota.acquire(patient), (slot) => slot.spend(true));
  const admitted: string[] = [];
  const call = async (name: string) => {
    use(await quota.acquire(patient), (slot) => slot.spend(true));
    admitted.push(name);
  };
  const calls = [cut(() => call("late")), ...["a", "b", "c", "d", "e", "f"].map((name) => call(name))];
  await clock.advance(20_000);
  calls.push(call("new"));
  await clock.settle(Promise.all(calls));
  expect(admitted).toEqual(["a", "b", "c", "d", "e", "f", "late", "new"]);
});

test("a call that never ends counts as over after five minutes, and again should it end", async () => {
  const { runtime, quota, take } = setUp(minute);
  const slot = await take("taken away");
  await runtime.advance(1_000);
  await take("taken away too");
  await runtime.advance(298_999);
  expect(quota.snapshot()).toMatchObject({ inFlight: 2, windows: [{ remaining: 1, returnsAt: null }] });
  await runtime.advance(1);
  const returnsAt = new Date(runtime.now() + 60_000);
  expect(quota.snapshot()).toMatchObject({ inFlight: 1, windows: [{ remaining: 1, returnsAt }] });
  await runtime.advance(60_000);
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, windows: [{ remaining: 2 }] });
  use(slot, (late) => late.spend(true));
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, windows: [{ remaining: 1 }] });
});

test("who waits for it to land need not wait for longer", async () => {
  const { runtime, take, admitted } = setUp(minute);
  await take("taken away", { concurrency: 1 });
  await runtime.settle(take("next", { concurrency: 1 }));
  expect(admitted.slice(1)).toEqual([["next", 300_000]]);
});
