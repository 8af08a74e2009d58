import { expect, test } from "vitest";
import { conform } from "../conform.ts";
import { listRows } from "../contract/rows.ts";
import { readRecord, writeRecord } from "../documents/files.ts";
import { onlyOperation } from "../mutations/only-operation.ts";
import { readSubject } from "../subject/subject.ts";
import { columnNames } from "./columns.ts";
import { cellsByRow, checkColumn } from "./matrix.ts";

const subject = await readSubject();

test("a scenario that was there and is no more has a row of its own, which is red throughout", async () => {
  const ofOne = onlyOperation(subject, "getIPStatistics");
  const scenarios = [...(subject.record["getIPStatistics"] ?? []), "proxied"];
  const { matrix, record, problems } = await conform(
    { ...ofOne, record: { getIPStatistics: scenarios } },
    { seed: 1, runs: 1, today: "2026-11-25" },
  );
  const row = matrix.rows.find(({ id }) => id === "getIPStatistics proxied");
  expect(columnNames.map((name) => row?.verdicts[name].colour)).toEqual(columnNames.map(() => "red"));
  expect(problems).toHaveLength(columnNames.length);
  expect(problems[0]).toContain("has gone from the contract");
  // It is remembered until somebody says that it may go.
  expect(record["getIPStatistics"]).toEqual(scenarios);
});

test("so has each scenario of an operation that is gone", async () => {
  const record = { ...subject.record, getTeapot: ["short", "stout"] };
  const cells = await checkColumn({ ...subject, record }, "pact");
  expect([...cells.keys()].slice(-2)).toEqual(["getTeapot short", "getTeapot stout"]);
});

test("the record is written an operation a line, and read as it was", () => {
  const record = { getOne: ["seen", "unseen"], getTwo: [] };
  const text = writeRecord(record);
  expect(text.split("\n").filter((line) => line.includes("get"))).toHaveLength(2);
  expect(readRecord(text)).toEqual(record);
  expect(readRecord("")).toEqual({});
});

test("what every operation answers shares a row, in which one empty answer is red", () => {
  const ofOne = listRows(subject.document).filter(({ operation }) => operation.operationId === "getIPStatistics");
  const [ok, refused, ...others] = ofOne;
  if (!ok || !refused) throw new Error("The contract has no rows of the operation.");
  const rows = [ok, ...[refused, ...others].map((row) => ({ ...row, isCommon: true }))];
  const green = rows.map(() => ({ checked: 2, problems: [] }));
  const common = "getIPStatistics common answers";
  expect([...cellsByRow(rows, green)].map(([id, cell]) => [id, cell.checked, cell.problems])).toEqual([
    [ok.id, 2, []],
    [common, 2 * (rows.length - 1), []],
  ]);
  const emptied = [...green.slice(0, -1), { checked: 0, problems: [] }];
  expect(cellsByRow(rows, emptied).get(common)?.problems).toEqual(["one of the answers: nothing was there to check"]);
  const red = [...green.slice(0, -1), { checked: 2, problems: ["gatewayHtml: status 500 instead of 502"] }];
  expect(cellsByRow(rows, red).get(common)?.problems).toEqual(["502: gatewayHtml: status 500 instead of 502"]);
});
