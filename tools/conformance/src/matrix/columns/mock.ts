import { readAnswer } from "../../answers/answer.ts";
import { checkHeadersKnown } from "../../answers/answer-check.ts";
import type { Row } from "../../contract/rows.ts";
import { requestOf } from "../../requests/request-line.ts";
import type { Subject } from "../../subject/subject.ts";
import type { Cell } from "../cell.ts";
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
        { checkMore: checkHeadersKnown },
      ),
    ),
  );
}
