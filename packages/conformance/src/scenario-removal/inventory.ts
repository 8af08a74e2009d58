// Run in a copy of the repository, from which a scenario was taken out: prints what there is of scenarios, as JSON.
import { pactFiles, providerStates } from "@defender-endpoint/contracts";
import { scenarios } from "@defender-endpoint/mocks";
import { readPactDocument } from "../../../contracts/src/pact-document.ts";
import { isGreen, problemsOf } from "../cell.ts";
import { columnNames } from "../columns.ts";
import { checkMatrix } from "../matrix.ts";
import { readSubject } from "../subject.ts";

export interface Inventory {
  /** `operation scenario`, as the mocks have a handler for it. */
  readonly handlers: readonly string[];
  /** The descriptions of the pacts' interactions, which begin with `operation scenario: `. */
  readonly interactions: readonly string[];
  readonly states: readonly string[];
  /** The red cells of the matrix, and why they are. */
  readonly red: readonly { readonly cell: string; readonly problems: readonly string[] }[];
}

const { rows } = await checkMatrix(await readSubject());
const inventory: Inventory = {
  handlers: Object.entries(scenarios).flatMap(([operationId, named]) =>
    Object.keys(named).map((name) => `${operationId} ${name}`),
  ),
  interactions: pactFiles.flatMap((file) => readPactDocument(file).interactions.map(({ description }) => description)),
  states: Object.keys(providerStates),
  red: rows.flatMap(({ id, cells }) =>
    columnNames
      .filter((name) => !isGreen(cells[name]))
      .map((name) => ({ cell: `${id}, ${name}`, problems: problemsOf(cells[name]) })),
  ),
};
console.log(JSON.stringify(inventory));
