import type { Scenario } from "@defender-endpoint/types/scenarios";
import { type Answer, readAnswer } from "../answer.ts";
import { checkAnswer, checkHeadersSeen, checkScenario } from "../answer-check.ts";
import type { Cell } from "../cell.ts";
import { type Row, scenariosOf } from "../rows.ts";
import type { Subject } from "../subject.ts";

/** Plays a row's scenarios and checks every answer: against the contract, and against the scenario. */
export async function checkScenarioAnswers(
  subject: Subject,
  row: Row,
  play: (scenario: Scenario) => Promise<Response | undefined>,
): Promise<Cell> {
  const { scenarios, problems } = scenariosOf(row, subject.catalogue);
  const answers: Answer[] = [];
  for (const scenario of scenarios) {
    const response = await play(scenario);
    if (!response) {
      problems.push(`${scenario.name}: nothing answers`);
      continue;
    }
    const answer = await readAnswer(response);
    answers.push(answer);
    const found = [...checkAnswer(answer, row, subject), ...checkScenario(answer, scenario)];
    problems.push(...found.map((problem) => `${scenario.name}: ${problem}`));
  }
  if (answers.length > 0) problems.push(...checkHeadersSeen(answers, row));
  return { checked: answers.length, problems };
}
