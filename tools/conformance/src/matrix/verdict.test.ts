import { expect, test } from "vitest";
import type { Cell } from "./cell.ts";
import { columnNames } from "./columns.ts";
import type { Matrix, MatrixRow } from "./matrix.ts";
import { judgeMatrix } from "./verdict.ts";
import type { Waiver } from "./waivers.ts";

const today = "2026-11-24";
const green: Cell = { checked: 3, problems: [] };
const empty: Cell = { checked: 0, problems: [] };

function matrixWith(mock: Cell): Matrix {
  const others = Object.fromEntries(columnNames.map((name) => [name, green])) as MatrixRow["cells"];
  return { rows: [{ id: "getIPStatistics 200 application/json", cells: { ...others, mock } }], beside: [] };
}

const waiver: Waiver = {
  row: "getIPStatistics 200 application/json",
  column: "mock",
  reason: "The handler comes with the next release.",
  expires: "2026-11-25",
};

test("a matrix without rows is red", () => {
  expect(judgeMatrix({ rows: [], beside: [] }, [], today).problems).toHaveLength(1);
});

test("an empty cell is red", () => {
  expect(judgeMatrix(matrixWith(empty), [], today).problems).toEqual([
    "getIPStatistics 200 application/json, mock: empty: nothing was there to check",
  ]);
});

test("a problem makes a cell red, however much was checked", () => {
  const { problems } = judgeMatrix(
    matrixWith({ checked: 3, problems: ["seen: status 500 instead of 200"] }),
    [],
    today,
  );
  expect(problems).toEqual(["getIPStatistics 200 application/json, mock: seen: status 500 instead of 200"]);
});

test("a waiver holds until the day before it expires", () => {
  const judged = judgeMatrix(matrixWith(empty), [waiver], today);
  expect(judged.problems).toEqual([]);
  expect(judged.rows[0]?.verdicts.mock).toEqual({ colour: "waived", waiver });
  expect(judgeMatrix(matrixWith(empty), [waiver], waiver.expires).problems).toEqual([
    expect.stringContaining("empty"),
    expect.stringContaining("expired on 2026-11-25"),
  ]);
});

test.each([
  ["for a green cell", matrixWith(green), waiver, "not needed any more"],
  ["for a row that there is not", matrixWith(green), { ...waiver, row: "getNothing 200 text/html" }, "for no cell"],
  ["without a reason", matrixWith(empty), { ...waiver, reason: " " }, "gives no reason"],
  ["whose day is none", matrixWith(empty), { ...waiver, expires: "soon" }, "no YYYY-MM-DD"],
])("a waiver %s is red", (_, matrix, faulty, message) => {
  expect(judgeMatrix(matrix, [faulty], today).problems.join("\n")).toContain(message);
});
