import { beforeAll, expect, test } from "vitest";
import { type Conformance, conform } from "./conform.ts";
import { firstOfEachShape } from "./contract/operation-shape.ts";
import { conformanceDocument } from "./documents/document.ts";
import { readWritten, writeRecord } from "./documents/files.ts";
import { columnNames } from "./matrix/columns.ts";
import { defaultDifferential } from "./side-by-side/differential.ts";
import { readSubject, type Subject } from "./subject/subject.ts";

let subject: Subject;
let conformance: Conformance;

beforeAll(async () => {
  subject = await readSubject();
  conformance = await conform(subject, {
    ...defaultDifferential,
    today: new Date().toISOString().slice(0, 10),
  });
});

test("spec, types, mocks, pacts and provider agree", () => {
  expect(conformance.problems).toEqual([]);
});

test("every cell of the matrix has looked at something, has nothing to look at, or is waived", () => {
  const verdicts = conformance.matrix.rows.flatMap((row) => columnNames.map((name) => row.verdicts[name]));
  expect(verdicts.length).toBeGreaterThanOrEqual(4 * columnNames.length);
  expect(verdicts.filter(({ colour }) => colour === "red")).toEqual([]);
  for (const verdict of verdicts) if (verdict.colour === "green") expect(verdict.checked).toBeGreaterThan(0);
});

test("mock and provider were asked 250 requests of each operation, and 2,500 of the first of each shape, valid and invalid ones", () => {
  expect(conformance.differentials.map(({ operationId }) => operationId)).toContain("getIPStatistics");
  for (const { runs, outcomes } of conformance.differentials) {
    expect([250, 2500]).toContain(runs);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(runs);
  }
  const deep = firstOfEachShape(subject.document).map(({ operationId }) => operationId);
  const deeply = conformance.differentials.filter(({ runs }) => runs === 2500);
  expect(deeply.map(({ operationId }) => operationId)).toEqual(deep);
  const { runs, outcomes } =
    conformance.differentials.find(({ operationId }) => operationId === "getIPStatistics") ?? {};
  expect(outcomes?.["success 200"]).toBeGreaterThan((runs ?? 0) / 4);
  expect(outcomes?.["invalid 400"]).toBeGreaterThan((runs ?? 0) / 4);
});

test("docs/conformance.md and docs/conformance.json are current", () => {
  const advice = "Run `npm run conformance` and commit what it writes.";
  expect(readWritten("conformance.md"), advice).toBe(conformanceDocument(conformance));
  expect(readWritten("conformance.json"), advice).toBe(writeRecord(conformance.record));
});
