import { expect, test } from "vitest";
import { UsageError } from "../usage-error.ts";
import { readSince } from "./since.ts";

const now = Date.parse("2026-11-30T12:00:00Z");

test.each([
  ["30m", "2026-11-30T11:30:00.000Z"],
  ["24h", "2026-11-29T12:00:00.000Z"],
  ["7d", "2026-11-23T12:00:00.000Z"],
  ["2w", "2026-11-16T12:00:00.000Z"],
  ["2026-11-01", "2026-11-01T00:00:00Z"],
  ["2026-11-01T10:00:00.1234567Z", "2026-11-01T10:00:00.1234567Z"],
  ["2026-11-01T10:00+02:00", "2026-11-01T10:00+02:00"],
])("since %s is %s", (text, time) => {
  expect(readSince(text, now)).toBe(time);
});

test.each(["", "2026", "24x", "-1h", "yesterday", "2026-13-01", "2026-11-01T10:00", "9999999d"])(
  "%j is no time to begin at, and what is stands in the error",
  (text) => {
    expect(() => readSince(text, now)).toThrow(UsageError);
    expect(() => readSince(text, now)).toThrow("24h");
  },
);
