import { InvalidArgumentError } from "commander";
import { expect, test } from "vitest";
import { mdeOnEmulator } from "../../test/mde-on-emulator.ts";
import { readLookBack, readTimespan } from "./look-back.ts";

const { mde, emulator } = mdeOnEmulator();

test.each([
  ["1", 1],
  ["48", 48],
  ["48h", 48],
  ["120m", 2],
  ["2d", 48],
  ["1w", 168],
  ["30d", 720],
])("a look-back of %s is %i hours", (text, hours) => {
  expect(readLookBack(text)).toBe(hours);
});

test.each(["0", "721", "31d", "90m", "2026", "1.5", "-1", "two", ""])("a look-back of %j is refused", (text) => {
  expect(() => readLookBack(text)).toThrow(InvalidArgumentError);
});

test.each([
  ["2d", "PT172800S"],
  ["48", "PT172800S"],
  ["P7D", "P7D"],
  ["2026-11-01T00:00:00Z/2026-11-02T00:00:00Z", "2026-11-01T00:00:00Z/2026-11-02T00:00:00Z"],
])("a time span of %s is %s for Graph", (text, span) => {
  expect(readTimespan(text)).toBe(span);
});

test.each([
  ["ips", "stats", "8.8.8.8", "-l", "2d"],
  ["ip", "stats", "8.8.8.8", "--look-back-hours", "48"],
  ["ip", "stats", "8.8.8.8", "--lookBackHours=2d"],
  ["domains", "stats", "a.example", "-l2d"],
  ["domains", "stats", "a.example", "--look-back-hours", "48h"],
  ["files", "stats", "a".repeat(40), "--lookBackHours", "48"],
  ["api", "getIPStatistics", "--ip", "8.8.8.8", "-l", "2d"],
])("mde %s %s %s %s asks for 48 hours", async (...args) => {
  const asked: (string | null)[] = [];
  const fetch = (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith("/api/")) asked.push(searchParams.get("lookBackHours"));
    return emulator.fetch(request);
  };
  await mde(args, { fetch });
  expect(asked).toEqual(["48"]);
});
