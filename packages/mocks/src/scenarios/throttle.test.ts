import { afterEach, expect, test, vi } from "vitest";
import { createThrottle } from "./throttle.ts";

afterEach(() => void vi.useRealTimers());

test("without a clock of its own it goes by Date, which fake timers move", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 0 });
  const isThrottled = createThrottle({ recoverAfter: 2 });
  expect(isThrottled()).toBe(true);
  vi.setSystemTime(1_999);
  expect(isThrottled()).toBe(true);
  vi.setSystemTime(2_000);
  expect(isThrottled()).toBe(false);
});
