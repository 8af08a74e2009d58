import type { Cell } from "../cell.ts";
import { requestOf } from "../request-line.ts";
import type { Row } from "../rows.ts";
import type { Subject } from "../subject.ts";
import { checkScenarioAnswers } from "./scenario-answers.ts";

/** Every scenario of the row is answered by its MSW handler, as the contract says. */
export function checkMock(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  return Promise.all(
    rows.map((row) => checkScenarioAnswers(subject, row, (scenario) => subject.mock(requestOf(scenario), scenario))),
  );
}
