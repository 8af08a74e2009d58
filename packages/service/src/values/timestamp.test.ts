import fc from "fast-check";
import { expect, test } from "vitest";
import { formatTimestamp, parseTimestamp, ticksOfMilliseconds } from "./timestamp.ts";

test.each([
  ["2017-07-30T13:36:06Z", "2017-07-30T13:36:06Z"],
  ["2021-08-02T10:18:39.9233319Z", "2021-08-02T10:18:39.9233319Z"],
  ["2021-08-02T10:18:39.9233310Z", "2021-08-02T10:18:39.923331Z"],
  ["2021-08-02T10:18:39.0000000Z", "2021-08-02T10:18:39Z"],
  ["2021-08-02 10:18:39z", "2021-08-02T10:18:39Z"],
  ["2021-08-02T12:18:39+02:00", "2021-08-02T10:18:39Z"],
  ["2021-08-02T06:48:39.5-03:30", "2021-08-02T10:18:39.5Z"],
  ["2021-08-02T12:18:39+0200", "2021-08-02T10:18:39Z"],
  ["2021-08-02t12:18:39.25+02", "2021-08-02T10:18:39.25Z"],
  ["2021-08-02T10:18Z", "2021-08-02T10:18:00Z"],
  ["2021-08-02T10:18:39,5Z", "2021-08-02T10:18:39.5Z"],
  ["2021-08-02T10:18:39.12345678Z", "2021-08-02T10:18:39.1234567Z"],
  ["2021-08-02T10:18:39.999999999Z", "2021-08-02T10:18:39.9999999Z"],
  ["1969-12-31T23:59:59.9999999Z", "1969-12-31T23:59:59.9999999Z"],
  ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"],
])("%s is read and printed as %s", (text, printed) => {
  const ticks = parseTimestamp(text);
  expect(ticks === undefined ? ticks : formatTimestamp(ticks)).toBe(printed);
});

test.each([
  "2021-08-02T10:18:39",
  "2021-08-02",
  "2021-02-29T00:00:00Z",
  "2021-13-01T00:00:00Z",
  "2021-00-01T00:00:00Z",
  "2021-01-00T00:00:00Z",
  "2021-01-01T24:00:00Z",
  "2021-01-01T00:60:00Z",
  "2021-01-01T00:00:00.Z",
  "2021-01-01T00Z",
  "2021-01-01Z",
  "2021-01-01T00:00:00+02:0",
  "2021-01-01T00:00:00-2",
  "2021-01-01T00:00:00+24:00",
  "0001-01-01T00:00:00Z",
  "0100-01-01T00:00:00+00:01",
  "9999-12-31T23:59:59-00:01",
  "yesterday",
  "",
])("%j is no time", (text) => {
  expect(parseTimestamp(text)).toBeUndefined();
});

test("what is printed is read as the same time, to the last of seven digits", () => {
  const century = fc.bigInt({ min: -(10n ** 16n), max: 3n * 10n ** 16n });
  fc.assert(
    fc.property(century, (ticks) => {
      expect(parseTimestamp(formatTimestamp(ticks))).toBe(ticks);
    }),
  );
});

test("a JavaScript time is printed as JavaScript prints it, but for zeros at the end", () => {
  const milliseconds = fc.integer({ min: Date.UTC(1960), max: Date.UTC(2100) });
  fc.assert(
    fc.property(milliseconds, (time) => {
      const printed = new Date(time).toISOString().replace(/\.?0*Z$/, "Z");
      expect(formatTimestamp(ticksOfMilliseconds(time))).toBe(printed);
    }),
    // More days than are kept.
    { numRuns: 3000 },
  );
});
