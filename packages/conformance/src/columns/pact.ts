import type { Cell } from "../cell.ts";
import { belongsTo, readExchanges } from "../pact-exchange.ts";
import type { Row } from "../rows.ts";
import type { Subject } from "../subject.ts";

/** The committed pact promises the row's answer, once for each of its scenarios. */
export async function checkPact({ pacts }: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const exchanges = readExchanges(pacts);
  return rows.map((row) => {
    const own = exchanges.filter((exchange) => belongsTo(exchange, row));
    const missing = row.scenarioNames.filter(
      (name) => !own.some(({ description }) => description.startsWith(`${row.operation.operationId} ${name}: `)),
    );
    return { checked: own.length, problems: missing.map((name) => `${name}: no interaction of the pact`) };
  });
}

/** Interactions that promise what the contract does not document. They belong to no row, and would be seen in none. */
export function undocumentedInteractions({ pacts }: Pick<Subject, "pacts">, rows: readonly Row[]): string[] {
  return readExchanges(pacts)
    .filter((exchange) => !rows.some((row) => belongsTo(exchange, row)))
    .map(({ description, answer }) => `${description} (${answer.status} ${answer.mediaType})`);
}
