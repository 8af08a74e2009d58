import { expect, test } from "vitest";
import { answeredRow } from "../../../test/answered-row.ts";
import type { RunPhase } from "../lookup/run-snapshot.ts";
import { pageTitle } from "./page-title.ts";

const ips = ["10.0.0.1", "10.0.0.2", "10.0.0.3"];
const question = { ips, lookBackHours: 24 };
const rows = ips.map((ip) => answeredRow(ip));

test("without a list the title says what is asked, if anything is", () => {
  expect(pageTitle(undefined, undefined)).toBe("IP triage");
  expect(pageTitle({ ips: ["::1"], lookBackHours: 24 }, undefined)).toBe("::1 · IP triage");
});

test.each<[RunPhase, number, number, string]>([
  [{ is: "stopped" }, 0, 0, "3 addresses · IP triage"],
  [{ is: "running" }, 1, 1, "66 % · 3 addresses · IP triage"],
  [{ is: "held", until: 0 }, 1, 0, "Waiting, 33 % · 3 addresses · IP triage"],
  [{ is: "interrupted", error: null, at: 0 }, 0, 0, "Interrupted, 0 % · 3 addresses · IP triage"],
  [{ is: "done" }, 3, 0, "✓ 3 addresses · IP triage"],
  [{ is: "done" }, 2, 1, "✓ 1 failed · 3 addresses · IP triage"],
])("a run that is %j, with %i answered and %i failed, is seen in the title", (phase, answered, failed, title) => {
  expect(pageTitle(question, { rows, phase, answered, failed })).toBe(title);
});
