import { expect, test } from "vitest";
import { type Conformance, conform } from "./conform.ts";
import { conformanceDocument } from "./documents/document.ts";
import { readWritten } from "./documents/files.ts";
import { columnNames } from "./matrix/columns.ts";
import { onlyOperation } from "./mutations/only-operation.ts";
import { defaultDifferential } from "./side-by-side/differential.ts";
import { readSubject } from "./subject/subject.ts";

// What agrees over the whole contract `npm run conformance -- --check` tells, in CI too. Here one operation shows how it is told.
const subject = onlyOperation(await readSubject(), "getIPStatistics");
const conformance: Conformance = await conform(subject, { ...defaultDifferential, today: "2026-11-25" });

test("spec, types, mocks, pacts and provider agree", () => {
  expect(conformance.problems).toEqual([]);
});

test("every cell of the matrix has looked at something, has nothing to look at, or is waived", () => {
  const verdicts = conformance.matrix.rows.flatMap((row) => columnNames.map((name) => row.verdicts[name]));
  expect(verdicts.length).toBeGreaterThanOrEqual(4 * columnNames.length);
  expect(verdicts.filter(({ colour }) => colour === "red")).toEqual([]);
  for (const verdict of verdicts) if (verdict.colour === "green") expect(verdict.checked).toBeGreaterThan(0);
});

test("mock and provider were asked 2,500 requests of the first operation of a shape, valid and invalid ones", () => {
  expect(conformance.differentials).toMatchObject([{ operationId: "getIPStatistics", runs: 2500 }]);
  const outcomes = conformance.differentials[0]?.outcomes ?? {};
  expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(2500);
  expect(outcomes["success 200"]).toBeGreaterThan(2500 / 4);
  expect(outcomes["invalid 400"]).toBeGreaterThan(2500 / 4);
});

test("the document has a row of what was compared, as the one that is kept has it", () => {
  const rows = conformanceDocument(conformance)
    .split("\n")
    .filter((line) => line.startsWith("| getIPStatistics 200"));
  expect(rows).toHaveLength(1);
  expect(readWritten("conformance.md").split("\n")).toContain(rows[0]);
});
