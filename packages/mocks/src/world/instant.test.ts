import { formatTimestamp } from "@defender-endpoint/service";
import { expect, test } from "vitest";
import { type Instant, ticksOfInstant } from "./instant.ts";

test.each<[Instant, string]>([
  ["2021-08-02T12:48:39.9233319+02:30", "2021-08-02T10:18:39.9233319Z"],
  [new Date("2026-01-31T12:00:00.250Z"), "2026-01-31T12:00:00.25Z"],
  [1_769_860_800_007, "2026-01-31T12:00:00.007Z"],
])("%s is the time %s", (instant, text) => {
  expect(formatTimestamp(ticksOfInstant(instant) ?? 0n)).toBe(text);
});

test.each<Instant>([
  "",
  "2026-01-31T12:00:00",
  "2026-02-30T12:00:00Z",
  new Date(Number.NaN),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  8.64e15,
])("%s is no time", (instant) => {
  expect(ticksOfInstant(instant)).toBeUndefined();
});
