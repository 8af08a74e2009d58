import { expect, test } from "vitest";
import { reportLines } from "./report-text.ts";

const verified = { description: "asks", outcome: "verified", reasons: [] } as const;

test("one pact needs no heading", () => {
  const lines = reportLines({ ok: true, interactions: [{ pact: "new.json", ...verified }], problems: [] });
  expect(lines).toEqual(["ok           asks", "", "1 verified, 0 failed, 0 not verified"]);
});

const failed = (name: string, ...reasons: string[]) =>
  ({ pact: "new.json", description: `asks ${name}: a question`, outcome: "failed", reasons }) as const;

test("what all share is told once, with how many they are", () => {
  const interactions = ["a", "b", "c"].map((name) => failed(name, "the states URL\nis down"));
  expect(reportLines({ ok: false, interactions, problems: [] })).toEqual([
    "FAILED       all 3 interactions — the states URL is down",
    "",
    "0 verified, 3 failed, 0 not verified",
  ]);
});

test("what several share is told once, where the first of them stands, with their names", () => {
  const several = ["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => failed(name, "it is down", "it is slow"));
  const interactions = [
    { pact: "new.json", ...verified },
    failed("x", "it is red"),
    ...several,
    failed("y", "it is red"),
  ];
  expect(reportLines({ ok: false, interactions, problems: [] }).slice(0, -2)).toEqual([
    "ok           asks",
    "FAILED       asks x: a question — it is red",
    "FAILED       8 interactions — it is down; it is slow",
    "             asks a, asks b, asks c, asks d, asks e, asks f, 2 more",
    "FAILED       asks y: a question — it is red",
  ]);
});

test("what fails and what is not verified are not told together", () => {
  const notVerified = { ...failed("b", "it is down"), outcome: "notVerified" } as const;
  const interactions = [failed("a", "it is down"), notVerified, notVerified, failed("c", "it is down")];
  const labels = reportLines({ ok: false, interactions, problems: [] }).map((line) => line.slice(0, 12).trim());
  expect(labels.slice(0, 4)).toEqual(["FAILED", "NOT VERIFIED", "NOT VERIFIED", "FAILED"]);
});

test("of several pacts each is named before its interactions, which can be the same", () => {
  const interactions = [
    { pact: "new.json", ...verified },
    { pact: "new.json", ...verified, description: "asks more" },
    { pact: "old.json", ...verified, outcome: "failed", reasons: ["it\nfails"] } as const,
  ];
  expect(reportLines({ ok: false, interactions, problems: [] })).toEqual([
    "new.json:",
    "ok           asks",
    "ok           asks more",
    "old.json:",
    "FAILED       asks — it fails",
    "",
    "2 verified, 1 failed, 0 not verified",
  ]);
});
