import type { Row } from "../../contract/rows.ts";
import { belongsTo, isOfScenario, readExchanges } from "../../pacts/pact-exchange.ts";
import type { Subject } from "../../subject/subject.ts";
import type { Cell } from "../cell.ts";

/**
 * The committed pacts promise the row's answer, once for each of its scenarios. Those that every operation has go through one
 * pipeline: that one operation promises such a scenario is enough.
 */
export async function checkPact({ document, pacts }: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const exchanges = readExchanges(document, pacts);
  return rows.map((row) => {
    const own = exchanges.filter((exchange) => belongsTo(exchange, row));
    const missing = row.scenarios.filter(({ name, isCommon }) =>
      isCommon
        ? !exchanges.some(({ operationId = "", description }) => isOfScenario({ description }, operationId, name))
        : !own.some((exchange) => isOfScenario(exchange, row.operation.operationId, name)),
    );
    return {
      checked: own.length,
      problems: missing.map(({ name }) => `${name}: no interaction of the pact`),
      isNotApplicable: row.isCommon,
    };
  });
}

/** Interactions that promise what the contract does not document. They belong to no row, and would be seen in none. */
export function undocumentedInteractions({ document, pacts }: Subject, rows: readonly Row[]): string[] {
  return readExchanges(document, pacts)
    .filter((exchange) => !rows.some((row) => belongsTo(exchange, row)))
    .map(({ description, answer }) => `${description} (${answer.status} ${answer.mediaType})`);
}
