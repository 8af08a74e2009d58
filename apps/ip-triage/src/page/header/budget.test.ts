import { expect, test } from "vitest";
import { leastTime, roomIn } from "./budget.ts";

const windows = (minute: number, hour: number) => ({
  windows: [
    { limit: 100, perMs: 60_000, remaining: minute, returnsAt: null },
    { limit: 1_500, perMs: 3_600_000, remaining: hour, returnsAt: null },
  ],
  pausedUntil: null,
  freeInMs: 0,
});

test.each([
  [100, windows(100, 1_500), 0],
  [101, windows(100, 1_500), 60_000],
  [10, windows(0, 1_400), 60_000],
  [1_000, windows(100, 1_500), 9 * 60_000],
  [5_000, windows(100, 1_500), 3 * 3_600_000],
  [5_000, { windows: [], pausedUntil: null, freeInMs: 0 }, 0],
])("%i calls on %o take at least %i ms", (calls, budget, ms) => {
  expect(leastTime(calls, budget)).toBe(ms);
});

test.each([
  [windows(100, 1_400), 100],
  [windows(100, 7), 7],
  [windows(0, 1_400), 0],
  // A pause that the service asked for, whatever is left.
  [{ ...windows(100, 1_500), freeInMs: 17_000 }, 0],
  [{ windows: [], pausedUntil: null, freeInMs: 0 }, Number.POSITIVE_INFINITY],
])("%o has room for %i calls", (budget, calls) => {
  expect(roomIn(budget)).toBe(calls);
});
