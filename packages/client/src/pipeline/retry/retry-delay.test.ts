import fc from "fast-check";
import { expect, test } from "vitest";
import { retryDelay } from "./retry-delay.ts";

const almostOne = 1 - Number.EPSILON;
const backoff = (failures: number, random: number) => retryDelay({ failures, retryAfterMs: undefined, random });

test.each([
  [1, 500],
  [2, 1_000],
  [3, 2_000],
  [4, 4_000],
  [5, 8_000],
  [6, 8_000],
  [2_000, 8_000],
])("after failure %i the wait is anything up to %i ms", (failures, most) => {
  expect(backoff(failures, 0)).toBe(0);
  expect(backoff(failures, 0.5)).toBe(most / 2);
  expect(backoff(failures, almostOne)).toBeCloseTo(most);
});

test.each([
  [0, 500],
  [1_000, 500],
  [5_000, 500],
  [60_000, 6_000],
])("told to wait %i ms, the wait is up to %i ms longer", (retryAfterMs, most) => {
  expect(retryDelay({ failures: 1, retryAfterMs, random: 0 })).toBe(retryAfterMs);
  expect(retryDelay({ failures: 1, retryAfterMs, random: almostOne })).toBeCloseTo(retryAfterMs + most);
});

test("the wait is never shorter than told, whatever has gone before", () => {
  const told = {
    failures: fc.integer({ min: 1, max: 50 }),
    retryAfterMs: fc.nat(),
    random: fc.double({ min: 0, max: almostOne, noNaN: true }),
  };
  fc.assert(fc.property(fc.record(told), (delay) => retryDelay(delay) >= delay.retryAfterMs));
});
