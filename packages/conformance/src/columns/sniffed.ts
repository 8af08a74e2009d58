import { isDeepStrictEqual } from "node:util";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { Cell } from "../cell.ts";
import { requestOf } from "../request-line.ts";
import type { Row } from "../rows.ts";
import { type SniffedAnswer, verifyAndSniff } from "../sniffed-verification.ts";
import type { Subject } from "../subject.ts";
import { checkScenarioAnswers } from "./scenario-answers.ts";

/** What the provider answered while it was verified is, for each of the row's scenarios, what the contract says. */
export async function checkSniffed(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const { answers } = await verifyAndSniff(subject);
  return Promise.all(
    rows.map((row) =>
      checkScenarioAnswers(subject, row, async (scenario) => answers.find((one) => isOf(one, scenario))?.answer),
    ),
  );
}

function isOf({ states, line }: SniffedAnswer, scenario: Scenario): boolean {
  return isDeepStrictEqual(line, requestOf(scenario)) && isDeepStrictEqual(states, scenario.states);
}
