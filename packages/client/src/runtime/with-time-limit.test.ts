import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { defer } from "../../test/deferred.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { sleep, waitFor, withTimeLimit } from "./with-time-limit.ts";

const late = () => new Error("late");
const aborted = (reason: unknown) => new Error(`aborted: ${reason}`);

test("work that ends in time leaves no timer and no listener", async () => {
  const runtime = createVirtualRuntime();
  const { signal } = new AbortController();
  const limits = { ms: 100, outer: signal, late, aborted };
  expect(await withTimeLimit(runtime, limits, async () => 7)).toBe(7);
  await expect(withTimeLimit(runtime, limits, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect([runtime.armed, getEventListeners(signal, "abort").length]).toEqual([0, 0]);
});

test("work that takes too long is told so, and not waited for if it takes no notice", async () => {
  const runtime = createVirtualRuntime();
  let told: unknown;
  const work = (signal: AbortSignal) => {
    signal.addEventListener("abort", () => {
      told = signal.reason;
    });
    return new Promise<never>(() => {});
  };
  const stalled = withTimeLimit(runtime, { ms: 100, outer: undefined, late, aborted }, work);
  await expect(runtime.settle(stalled)).rejects.toThrow("late");
  expect(told).toEqual(new Error("late"));
});

test("an abort from outside ends the work", async () => {
  const runtime = createVirtualRuntime();
  const controller = new AbortController();
  const stalled = withTimeLimit(
    runtime,
    { ms: 100, outer: controller.signal, late, aborted },
    () => new Promise(() => {}),
  );
  controller.abort("enough");
  await expect(stalled).rejects.toThrow("aborted: enough");
  expect([runtime.armed, getEventListeners(controller.signal, "abort").length]).toEqual([0, 0]);
});

test("nothing is begun under a signal that is aborted already", async () => {
  let begun = false;
  const work = async () => {
    begun = true;
  };
  const limits = { ms: 100, outer: AbortSignal.abort("before"), late, aborted };
  await expect(withTimeLimit(createVirtualRuntime(), limits, work)).rejects.toThrow("aborted: before");
  expect(begun).toBe(false);
});

test("who is aborted stops waiting for what is shared, and its failure harms nobody", async () => {
  const runtime = createVirtualRuntime();
  const { promise, reject } = defer<never>();
  const controller = new AbortController();
  const waiting = waitFor(runtime, promise, controller.signal);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  const other = defer<never>();
  await expect(waitFor(runtime, other.promise, controller.signal)).rejects.toThrow("enough");
  // Were they nobody's, these rejections would fail the test run.
  reject(new Error("too late"));
  other.reject(new Error("too late"));
  await runtime.flush();
});

test("a sleeper wakes in time, or with the reason of an abort", async () => {
  const runtime = createVirtualRuntime();
  const start = runtime.elapsed();
  await runtime.settle(sleep(runtime, 300, undefined));
  expect(runtime.elapsed() - start).toBe(300);
  const controller = new AbortController();
  const sleeping = sleep(runtime, 300, controller.signal);
  controller.abort(new Error("enough"));
  await expect(sleeping).rejects.toThrow("enough");
  expect(runtime.armed).toBe(0);
});
