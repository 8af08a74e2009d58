import type { PactDocument, PactInteraction } from "@defender-endpoint/contracts/pact";
import { expect, test } from "vitest";
import { answerSmall, smallSubject } from "../../../test/small-contract.ts";
import { listRows, type Row } from "../../contract/rows.ts";
import type { Subject } from "../../subject/subject.ts";
import { isGreen } from "../cell.ts";
import { checkPact, undocumentedInteractions } from "./pact.ts";

function promising(description: string, path: string, status: number): PactInteraction {
  const headers = { "Content-Type": ["application/json"] };
  return { description, states: [], source: { request: { method: "GET", path }, response: { status, headers } } };
}

function subjectWith(...interactions: PactInteraction[]): Subject {
  const pact: PactDocument = { file: "small.json", consumer: "a", provider: "b", interactions, source: {} };
  return { ...smallSubject(answerSmall), pacts: [pact] };
}

/** The row of an operation's 400, as if every operation had that answer. */
function commonRow(operationId: string): Row {
  const row = listRows(smallSubject(answerSmall).document).find(
    ({ id }) => id === `${operationId} 400 application/json`,
  );
  if (!row) throw new Error(`${operationId} has no 400.`);
  return { ...row, scenarios: [{ name: "refused", isCommon: true, status: 400 }], isCommon: true };
}

test("an answer of every operation's need be promised by one of them, and by one it must be", async () => {
  const rows = [commonRow("ping"), commonRow("listThings")];
  const once = await checkPact(subjectWith(promising("listThings refused: no", "/api/things", 400)), rows);
  expect(once.map((cell) => [cell.checked, isGreen(cell)])).toEqual([
    [0, true],
    [1, true],
  ]);
  const never = await checkPact(subjectWith(), rows);
  expect(never.flatMap(({ problems }) => problems)).toEqual(Array(2).fill("refused: no interaction of the pact"));
});

test("literals come before parameters: what counts things is no thing", async () => {
  const rows = listRows(smallSubject(answerSmall).document);
  const subject = subjectWith(promising("getThing found: it", "/api/things/T-0001", 200));
  const cells = await checkPact(subject, rows);
  const checked = rows.flatMap(({ id }, index) => ((cells[index]?.checked ?? 0) > 0 ? [id] : []));
  expect(checked).toEqual(["getThing 200 application/json"]);
  const counted = subjectWith(promising("getThing found: it", "/api/things/$count", 200));
  expect(undocumentedInteractions(counted, rows)).toEqual(["getThing found: it (200 application/json)"]);
});
