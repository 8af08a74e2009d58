import { isDeepStrictEqual } from "node:util";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { ContractScenario } from "../../contract/contract.ts";
import type { Row } from "../../contract/rows.ts";
import { isOfScenario } from "../../pacts/pact-exchange.ts";
import { type SniffedAnswer, verifyAndSniff } from "../../pacts/sniffed-verification.ts";
import { meaningOf, requestOf } from "../../requests/request-line.ts";
import type { Subject } from "../../subject/subject.ts";
import type { Cell } from "../cell.ts";
import { checkScenarioAnswers } from "./scenario-answers.ts";

/**
 * What the provider answered while it was verified is, for each of the row's scenarios, what the contract says. Of those that every
 * operation has, the scenarios without an interaction are left out: the provider was not asked.
 */
export async function checkSniffed(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const { answers } = await verifyAndSniff(subject);
  const interactions = subject.pacts.flatMap((pact) => pact.interactions);
  return Promise.all(
    rows.map(async (row) => {
      const isAsked = ({ name, isCommon }: ContractScenario) =>
        !isCommon || interactions.some((one) => isOfScenario(one, row.operation.operationId, name));
      const asked = { ...row, ...withoutScenarios(row, isAsked) };
      const cell = await checkScenarioAnswers(
        subject,
        asked,
        async (scenario) => answers.find((one) => isOf(one, scenario))?.answer,
        { isOfProvider: true },
      );
      return { ...cell, isNotApplicable: row.isCommon };
    }),
  );
}

/** A row with some of its scenarios only, and without the examples that none but the others have. */
function withoutScenarios(
  row: Row,
  isKept: (scenario: ContractScenario) => boolean,
): Pick<Row, "scenarios" | "examples"> {
  const kept = row.scenarios.filter(isKept);
  const gone = row.scenarios.filter(
    (one) => !kept.includes(one) && !kept.some(({ example }) => example === one.example),
  );
  const examples = Object.entries(row.examples).filter(([name]) => !gone.some(({ example }) => example === name));
  return { scenarios: kept, examples: Object.fromEntries(examples) };
}

function isOf({ states, line }: SniffedAnswer, scenario: Scenario): boolean {
  return (
    isDeepStrictEqual(meaningOf(line), meaningOf(requestOf(scenario))) && isDeepStrictEqual(states, scenario.states)
  );
}
