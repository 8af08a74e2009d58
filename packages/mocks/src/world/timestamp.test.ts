import { expect, test } from "vitest";
import { formatTimestamp, hoursBefore, type Instant, parseInstant } from "./timestamp.ts";

test.each<[Instant, string]>([
  ["2017-07-30T13:36:06Z", "2017-07-30T13:36:06Z"],
  ["2021-08-02T10:18:39.9233319Z", "2021-08-02T10:18:39.9233319Z"],
  ["2021-08-02T10:18:39.1000000Z", "2021-08-02T10:18:39.1Z"],
  ["2021-08-02T10:18:30.000Z", "2021-08-02T10:18:30Z"],
  ["2021-08-02t12:48:39.5+02:30", "2021-08-02T10:18:39.5Z"],
  ["2020-02-29 23:59:59-01:00", "2020-03-01T00:59:59Z"],
  [new Date("2026-01-31T12:00:00.250Z"), "2026-01-31T12:00:00.25Z"],
  [1_769_860_800_007, "2026-01-31T12:00:00.007Z"],
])("%s is the time %s", (instant, text) => {
  const time = parseInstant(instant);
  expect(time).toMatch(/\.\d{7}Z$/);
  expect(formatTimestamp(time ?? "")).toBe(text);
});

test.each<Instant>([
  "",
  "yesterday",
  "2026-01-31",
  "2026-01-31T12:00:00",
  "2026-02-30T12:00:00Z",
  "2026-01-31T24:00:00Z",
  "2026-01-31T12:00:60Z",
  "2026-01-31T12:00:00.12345678Z",
  "2026-01-31T12:00:00+25:00",
  "0000-01-01T00:00:00+01:00",
  new Date(Number.NaN),
  Number.NaN,
  8.64e15,
])("%s is no time", (instant) => {
  expect(parseInstant(instant)).toBeUndefined();
});

test("hours are taken away without losing a digit", () => {
  expect(hoursBefore("2026-03-01T00:30:00.1234567Z", 1)).toBe("2026-02-28T23:30:00.1234567Z");
  expect(hoursBefore("2026-01-31T12:00:00.0000000Z", 720)).toBe("2026-01-01T12:00:00.0000000Z");
});
