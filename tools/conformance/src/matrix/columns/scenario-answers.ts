import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { Answer } from "../../answers/answer.ts";
import { checkAnswer, checkHeadersSeen, checkScenario } from "../../answers/answer-check.ts";
import { generatedScenarios, type Row } from "../../contract/rows.ts";
import type { Subject } from "../../subject/subject.ts";
import type { Cell } from "../cell.ts";

interface ScenarioAnswersOptions {
  /** Whether a provider answers out of its data, and not with the scenario's example. Default: false. */
  readonly isOfProvider?: boolean;
  readonly checkMore?: (answer: Answer, row: Row) => string[];
}

/** Looks at what a row's scenarios are answered: it must be as the contract says, and as the scenario says. */
export async function checkScenarioAnswers(
  subject: Subject,
  row: Row,
  answerTo: (scenario: Scenario) => Promise<Answer | undefined>,
  { isOfProvider = false, checkMore = () => [] }: ScenarioAnswersOptions = {},
): Promise<Cell> {
  const { scenarios, problems } = generatedScenarios(row, subject.catalogue);
  const answers: Answer[] = [];
  for (const scenario of scenarios) {
    const answer = await answerTo(scenario);
    if (!answer) {
      problems.push(`${scenario.name}: nothing answers`);
      continue;
    }
    answers.push(answer);
    const found = [
      ...checkAnswer(answer, row, subject),
      ...checkScenario(answer, scenario, isOfProvider),
      ...checkMore(answer, row),
    ];
    problems.push(...found.map((problem) => `${scenario.name}: ${problem}`));
  }
  if (answers.length > 0) problems.push(...checkHeadersSeen(answers, row));
  return { checked: answers.length, problems };
}
