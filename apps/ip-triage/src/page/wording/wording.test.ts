import { expect, test } from "vitest";
import { formatCount, formatInstant, formatSpan, formatWait, lastHours, plural, shortTime } from "./wording.ts";

test("counts are grouped by thousands", () => {
  expect(formatCount(63515)).toBe("63,515");
});

test("an instant is given in UTC, as the service gives its times", () => {
  expect(formatInstant(Date.parse("2026-03-31T11:15:00.5+02:00"))).toBe("2026-03-31 09:15:00 UTC");
});

test.each([
  [1, "the last hour"],
  [24, "the last 24 hours"],
  [48, "the last 48 hours"],
  [50, "the last 50 hours"],
  [720, "the last 30 days"],
])("a look-back of %i hours reads as %s", (hours, text) => {
  expect(lastHours(hours)).toBe(text);
});

test.each([
  [0, "0 s"],
  [17, "17 s"],
  [125, "2 min 05 s"],
  [3600, "1 h 00 min"],
])("a wait of %i seconds reads as %s", (seconds, text) => {
  expect(formatWait(seconds)).toBe(text);
});

test.each([
  [400, "1 s"],
  [60_000, "1 min"],
  [3_600_000, "1 h"],
  [12_000_000, "3 h 20 min"],
])("a span of %i ms reads as %s", (ms, text) => {
  expect(formatSpan(ms)).toBe(text);
});

test.each([
  ["2026-11-24T21:59:59.1769668Z", "2026-11-24 21:59:59"],
  ["2026-11-24T21:59:59Z", "2026-11-24 21:59:59"],
  ["yesterday", "yesterday"],
])("the time %s is shortened to %s", (timestamp, text) => {
  expect(shortTime(timestamp)).toBe(text);
});

test("a count agrees with its word", () => {
  expect([plural(1, "row", "rows"), plural(1_234, "row", "rows")]).toEqual(["1 row", "1,234 rows"]);
});
