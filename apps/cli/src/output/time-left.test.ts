import { expect, test } from "vitest";
import { sayDuration, timeLeft } from "./time-left.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const minute = { limit: 100, perMs: 60_000, remaining: 100, returnsAt: null };
const hour = { limit: 1_500, perMs: 3_600_000, remaining: 1_500, returnsAt: null };

test.each([
  ["nothing", 0, 0],
  ["what fits in both windows", 100, 0],
  ["one more waits for the minute", 101, 60],
  ["the hour's budget takes the minutes it fills", 1_500, 14 * 60],
  ["one more waits for the hour", 1_501, 3_600],
  ["3,000 addresses", 3_000, 3_600 + 14 * 60],
  ["5,000 addresses", 5_000, 3 * 3_600 + 4 * 60],
])("%s: %i calls take %i seconds under the real limits", (_, calls, seconds) => {
  expect(timeLeft(calls, [minute, hour], now)).toBe(seconds * 1_000);
});

test("what is used up comes back when the snapshot says", () => {
  const used = { ...minute, remaining: 1, returnsAt: new Date(now + 5_000) };
  expect([1, 2, 100, 101].map((calls) => timeLeft(calls, [used], now))).toEqual([0, 5_000, 5_000, 60_000]);
});

test("without windows nothing waits", () => {
  expect(timeLeft(5_000, [], now)).toBe(0);
});

test.each([
  [0, "0 s"],
  [59_001, "1 min"],
  [1, "1 s"],
  [61_000, "2 min"],
  [3_600_000, "1 h"],
  [9_060_000, "2 h 31 min"],
])("%i ms are %s", (ms, words) => {
  expect(sayDuration(ms)).toBe(words);
});
