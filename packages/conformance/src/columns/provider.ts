import type { Cell } from "../cell.ts";
import { requestOf } from "../request-line.ts";
import type { Row } from "../rows.ts";
import type { Subject } from "../subject.ts";
import { checkScenarioAnswers } from "./scenario-answers.ts";

/** Every scenario of the row, set up by its provider states, is answered by the provider as the contract says. */
export async function checkProvider(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const provider = subject.openProvider();
  const cells: Cell[] = [];
  try {
    // One after the other: states belong to the provider, not to a request.
    for (const row of rows) {
      cells.push(
        await checkScenarioAnswers(subject, row, async (scenario) =>
          provider.ask(requestOf(scenario), await provider.setUp(scenario.states)),
        ),
      );
    }
  } finally {
    await provider.close();
  }
  return cells;
}
