import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useCountdown } from "./use-countdown.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("an instant that is put off is counted down from then on, not from the last tick before", () => {
  const { result, rerender } = renderHook(useCountdown, { initialProps: Date.now() + 60_000 });
  expect(result.current).toBe(60);
  vi.advanceTimersByTime(200);
  rerender(Date.now() + 60_000);
  expect(result.current).toBe(60);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(result.current).toBe(0);
});
