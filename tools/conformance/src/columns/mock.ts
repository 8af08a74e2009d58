import { readAnswer } from "../answer.ts";
import { checkHeadersKnown } from "../answer-check.ts";
import type { Cell } from "../cell.ts";
import { requestOf } from "../request-line.ts";
import type { Row } from "../rows.ts";
import type { Subject } from "../subject.ts";
import { checkScenarioAnswers } from "./scenario-answers.ts";

/** Every scenario of the row is answered by its MSW handler, as the contract says, and with no header beyond it. */
export function checkMock(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  return Promise.all(
    rows.map((row) =>
      checkScenarioAnswers(
        subject,
        row,
        async (scenario) => {
          const response = await subject.mock(requestOf(scenario), scenario);
          return response && readAnswer(response);
        },
        checkHeadersKnown,
      ),
    ),
  );
}
