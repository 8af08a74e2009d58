import { beforeAll, expect, test } from "vitest";
import { columnNames } from "./columns.ts";
import { type Conformance, conform } from "./conform.ts";
import { defaultDifferential } from "./differential.ts";
import { conformanceDocument } from "./document.ts";
import { readWritten } from "./files.ts";
import { conformanceReport } from "./report.ts";
import { readSubject } from "./subject.ts";

let conformance: Conformance;

beforeAll(async () => {
  conformance = await conform(await readSubject(), {
    ...defaultDifferential,
    today: new Date().toISOString().slice(0, 10),
  });
});

test("spec, types, mocks, pacts and provider agree", () => {
  expect(conformance.problems).toEqual([]);
});

test("every cell of the matrix has looked at something, or is waived", () => {
  const verdicts = conformance.matrix.rows.flatMap((row) => columnNames.map((name) => row.verdicts[name]));
  expect(verdicts.length).toBeGreaterThanOrEqual(8 * columnNames.length);
  for (const verdict of verdicts) {
    expect(verdict.colour === "waived" || (verdict.colour === "green" && verdict.checked > 0)).toBe(true);
  }
});

test("mock and provider were asked at least 2,000 requests, both valid and invalid ones", () => {
  for (const { runs, statuses } of conformance.differentials) {
    expect(runs).toBeGreaterThanOrEqual(2000);
    expect(Object.values(statuses).reduce((sum, count) => sum + count)).toBe(runs);
    expect(statuses["200"]).toBeGreaterThan(runs / 4);
    expect(statuses["400"]).toBeGreaterThan(runs / 4);
  }
  expect(conformance.differentials.length).toBeGreaterThan(0);
});

test("docs/conformance.md and docs/conformance.json are current", () => {
  const advice = "Run `npm run conformance` and commit what it writes.";
  expect(readWritten("conformance.md"), advice).toBe(conformanceDocument(conformance));
  expect(readWritten("conformance.json"), advice).toBe(conformanceReport(conformance));
});
