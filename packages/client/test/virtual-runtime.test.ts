import { expect, test } from "vitest";
import { createVirtualRuntime } from "./virtual-runtime.ts";

test("time passes only when it is told to, from timer to timer", async () => {
  const runtime = createVirtualRuntime();
  const start = runtime.elapsed();
  const fired: [string, number][] = [];
  const note = (name: string) => () => void fired.push([name, runtime.elapsed() - start]);
  runtime.after(20, note("late"));
  runtime.after(10, note("early"));
  runtime.after(10, note("second early"));
  runtime.after(10, note("cancelled"))();
  runtime.after(Number.POSITIVE_INFINITY, note("never"));
  await runtime.flush();
  expect([fired, runtime.armed]).toEqual([[], 3]);
  await runtime.advance(15);
  expect(fired).toEqual([
    ["early", 10],
    ["second early", 10],
  ]);
  expect(runtime.elapsed() - start).toBe(15);
});

test("settle jumps as far as the promise needs", async () => {
  const runtime = createVirtualRuntime();
  const wait = (ms: number) => new Promise<void>((resolve) => runtime.after(ms, resolve));
  const start = runtime.elapsed();
  await runtime.settle(wait(1_000).then(() => wait(500)));
  expect(runtime.elapsed() - start).toBe(1_500);
});

test("settle passes a rejection on", async () => {
  const runtime = createVirtualRuntime();
  await expect(runtime.settle(Promise.reject(new Error("no")))).rejects.toThrow("no");
});

test("settle tells a promise that hangs", async () => {
  const runtime = createVirtualRuntime({ patience: 1 });
  await expect(runtime.settle(new Promise(() => {}))).rejects.toThrow("It hangs");
});

test("a correction moves the wall clock and not the monotonic one", () => {
  const runtime = createVirtualRuntime({ start: 1_000_000 });
  const elapsed = runtime.elapsed();
  runtime.correctWallClock(-500);
  expect([runtime.now(), runtime.elapsed()]).toEqual([999_500, elapsed]);
});
