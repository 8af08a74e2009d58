import { expect, test } from "vitest";
import { reportLines } from "./report-text.ts";

const verified = { description: "asks", outcome: "verified", reasons: [] } as const;

test("one pact needs no heading", () => {
  const lines = reportLines({ ok: true, interactions: [{ pact: "new.json", ...verified }], problems: [] });
  expect(lines).toEqual(["ok           asks", "", "1 verified, 0 failed, 0 not verified"]);
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
