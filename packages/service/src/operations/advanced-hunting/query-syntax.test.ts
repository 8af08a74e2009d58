import { expect, test } from "vitest";
import { isQuery } from "./query-syntax.ts";

test.each([
  "DeviceInfo",
  "DeviceInfo | take 10",
  "let n = 5;\nDeviceInfo\n| where DeviceName has 'pc' // the | in ( a comment\n| take n;",
  'DeviceFileEvents | where FolderPath == @"C:\\" or FileName == "a\\"|(b"',
  "T | where a == @'it''s | {' and b == h@\"x\" | project c[0], d = {}",
  'T | extend a = ```\n| " ( ```',
  "(T | take 1) | union (U)",
])("%j can be a query", (text) => {
  expect(isQuery(text)).toBe(true);
});

test.each([
  "",
  " \n",
  "// nothing but a comment",
  ";",
  "| take 1",
  "T |",
  "T | | take 1",
  "T; | take 1",
  "T |; U",
  "T | where (a == 1",
  "T | where a == 1)",
  "T | where a[0) == 1",
  'T | where a == "b',
  "T | where a == 'b\n'",
])("%j cannot", (text) => {
  expect(isQuery(text)).toBe(false);
});

test.each(["@", "`", "h@", "/", "(", "```", "|x", "\\", " "])(
  "a long text of %j is told in the time of its length",
  (part) => {
    // What the process computes, not what passes: others may have the processor. In the square of its length it would be minutes.
    const before = process.cpuUsage();
    isQuery(part.repeat(500_000 / part.length));
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  },
);
