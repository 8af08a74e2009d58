import { expect, test } from "vitest";
import { readSubject } from "../subject/subject.ts";
import { checkKnownDifferences, type KnownDifference } from "./known-differences.ts";

const difference: KnownDifference = {
  operationId: "getIPStatistics",
  line: { method: "GET", target: "/api/ips//stats" },
  answers: "mock 501 NotImplemented, provider 404",
  reason: "No operation takes it.",
  expires: "2026-11-25",
};

test("a difference that is as described is no problem until it expires", async () => {
  expect(await checkKnownDifferences(await readSubject(), [difference], "2026-11-24")).toEqual([]);
  expect(await checkKnownDifferences(await readSubject(), [difference], "2026-11-25")).toEqual([
    expect.stringContaining("expired on 2026-11-25"),
  ]);
});

test("a difference that is gone or has become another one is a problem", async () => {
  const line = { method: "GET", target: "/api/ips/192.0.2.10/stats" };
  expect(await checkKnownDifferences(await readSubject(), [{ ...difference, line }], "2026-11-24")).toEqual([
    expect.stringContaining("got mock 200, provider 200"),
  ]);
});

test("a difference of an operation that there is not is a problem", async () => {
  const gone = { ...difference, operationId: "getNothing" };
  expect(await checkKnownDifferences(await readSubject(), [gone], "2026-11-24")).toEqual([
    expect.stringContaining("the contract has no getNothing"),
  ]);
});
