import { expect, test } from "vitest";
import { answerSmall, smallSubject } from "../../../test/small-contract.ts";
import { listRows } from "../../contract/rows.ts";
import type { RequestLine } from "../../requests/request-line.ts";
import { isGreen } from "../cell.ts";
import { checkInvalid } from "./invalid.ts";

async function cellsOf(mock: (line: RequestLine) => Promise<Response>, provider = mock) {
  const subject = smallSubject(mock, provider);
  const rows = listRows(subject.document);
  const cells = await checkInvalid(subject, rows);
  return new Map(rows.map(({ id }, index) => [id, cells[index] ?? { checked: 0, problems: ["no cell"] }]));
}

test("where nothing can be invalid, there is nothing to refuse, and that is not red", async () => {
  const cells = await cellsOf(answerSmall);
  expect(cells.get("ping 400 application/json")).toEqual({ checked: 0, problems: [], isNotApplicable: true });
  expect(cells.get("ping 200 application/json")?.checked).toBe(1);
});

test("each operation's valid requests succeed or find nothing, and its invalid ones are refused", async () => {
  const cells = await cellsOf(answerSmall);
  expect([...cells].filter(([, cell]) => !isGreen(cell))).toEqual([]);
  expect(cells.get("makeThing 201 application/json")?.checked).toBeGreaterThan(1);
  expect(cells.get("makeThing 400 application/json")?.checked).toBeGreaterThan(10);
  expect(cells.get("dropThing 204 without a body")?.checked).toBe(1);
});

test("what is valid and finds nothing belongs to the answer for what is absent", async () => {
  const empty = async (line: RequestLine) => {
    const answer = await answerSmall(line);
    const isFound = line.target.includes("/things/T-") && answer.status < 300;
    return isFound ? Response.json({ error: { code: "ResourceNotFound" } }, { status: 404 }) : answer;
  };
  const cells = await cellsOf(empty);
  expect(cells.get("getThing 404 application/json")).toMatchObject({ checked: 1, problems: [] });
  // But an operation none of whose requests succeeds has shown nothing of its success.
  expect(isGreen(cells.get("getThing 200 application/json") ?? { checked: 1, problems: [] })).toBe(false);
});

test("one that refuses what is valid, and one that is not refused alike, are red", async () => {
  const strict = async (line: RequestLine) =>
    line.target.startsWith("/api/ping")
      ? Response.json({ error: { code: "Busy" } }, { status: 400 })
      : answerSmall(line);
  const cells = await cellsOf(answerSmall, strict);
  expect(cells.get("ping 200 application/json")?.problems.join()).toContain("the contract says the request is valid");
  expect(cells.get("ping 400 application/json")?.problems).toEqual([
    "GET /api/ping is valid: mock 200, provider 400 Busy",
  ]);
});
