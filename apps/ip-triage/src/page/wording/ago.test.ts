import { expect, test } from "vitest";
import { agoWords, localTime } from "./ago.ts";

const now = Date.parse("2026-12-01T12:00:00Z");

test.each([
  ["2026-12-01T11:59:30Z", "just now"],
  // The clock of the service is ahead.
  ["2026-12-01T12:00:05Z", "just now"],
  ["2026-12-01T11:58:59Z", "1 minute ago"],
  ["2026-12-01T10:00:01Z", "1 hour ago"],
  ["2026-11-29T12:00:01Z", "47 hours ago"],
  ["2026-11-29T12:00:00Z", "2 days ago"],
  ["2026-11-01T00:00:00Z", "30 days ago"],
  ["2017-07-30T13:36:06Z", "9 years ago"],
  ["2026-12-02T00:00:00Z", undefined],
  ["some day", undefined],
])("%s is %s", (at, words) => {
  expect(agoWords(Date.parse(at), now)).toBe(words);
});

test("on the clock of whoever reads it a time has its zone", () => {
  expect(localTime(now)).toMatch(/^(?:30 Nov|1 Dec) 2026, \d\d:\d\d:\d\d \S+$/);
});
