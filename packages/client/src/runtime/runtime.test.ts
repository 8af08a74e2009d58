import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemRuntime } from "./runtime.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the clocks are those of the machine", () => {
  vi.setSystemTime(Date.UTC(2026, 0, 5));
  expect(systemRuntime.now()).toBe(Date.UTC(2026, 0, 5));
  const before = systemRuntime.elapsed();
  vi.advanceTimersByTime(1_500);
  expect(systemRuntime.elapsed() - before).toBeCloseTo(1_500);
});

test("chance is a number from 0 up to but not including 1", () => {
  const numbers = Array.from({ length: 100 }, () => systemRuntime.random());
  expect(numbers.filter((number) => number < 0 || number >= 1)).toEqual([]);
  expect(new Set(numbers).size).toBeGreaterThan(1);
});

test("a timer calls back once, at its time", () => {
  const callback = vi.fn();
  systemRuntime.after(1_000, callback);
  vi.advanceTimersByTime(999);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(callback).toHaveBeenCalledOnce();
});

test("a timer of more than 24 days waits for all of them", () => {
  const callback = vi.fn();
  const days = 24 * 3_600_000;
  systemRuntime.after(60 * days, callback);
  vi.advanceTimersByTime(60 * days - 1);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(callback).toHaveBeenCalledOnce();
});

test("a cancelled timer does not call back, not even one that is re-armed on its way", () => {
  const callback = vi.fn();
  const cancel = systemRuntime.after(60 * 24 * 3_600_000, callback);
  vi.advanceTimersByTime(30 * 24 * 3_600_000);
  cancel();
  expect(vi.getTimerCount()).toBe(0);
});

test("a timer for eternity is none", () => {
  systemRuntime.after(Number.POSITIVE_INFINITY, () => {})();
  expect(vi.getTimerCount()).toBe(0);
});
