import fc from "fast-check";
import { expect, test } from "vitest";
import { readTicks, ticksOf, writeTicks } from "./ticks.ts";

test.each([
  ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00.0000000Z"],
  ["2026-01-05T09:00:00.1234567Z", "2026-01-05T09:00:00.1234567Z"],
  ["2026-01-05T09:00:00.5+01:30", "2026-01-05T07:30:00.5000000Z"],
  ["1969-12-31T23:59:59.9999999Z", "1969-12-31T23:59:59.9999999Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000Z"],
])("%s is %s", (text, written) => {
  expect(writeTicks(readTicks(text) ?? -1n)).toBe(written);
});

test.each([
  "2026-01-05",
  "2026-13-05T09:00:00Z",
  "2026-01-05T09:00:00",
  "2026-01-05T09:00:00.12345678Z",
  " 2026-01-05T09:00:00Z",
  "",
  null,
  undefined,
  7,
])("%j is no time", (value) => {
  expect(readTicks(value)).toBeUndefined();
});

test("what is written is read as the same time, and as late as a date says", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 13 }), fc.integer({ min: 0, max: 9_999 }), (ms, more) => {
      const ticks = ticksOf(ms) + BigInt(more);
      expect(readTicks(writeTicks(ticks))).toBe(ticks);
      expect(readTicks(new Date(ms).toISOString())).toBe(ticksOf(ms));
    }),
  );
});
