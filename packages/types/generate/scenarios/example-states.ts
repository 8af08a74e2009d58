import { isDeepStrictEqual } from "node:util";
import { listOperations, type OpenApiDocument, scenariosOf } from "@defender-endpoint/spec/document";
import type { ProviderState } from "../../src/scenarios/scenario.ts";

/** States that say what there is. Others say who calls, or what is not there. */
const saysWhatThereIs: ReadonlySet<string> = new Set([
  "entityExists",
  "entityRelated",
  "contacted",
  "contactedBy",
  "queryAnswered",
]);

/** What the successes of a contract need to be there, each once, in the contract's order. */
export function generateExampleStates(document: OpenApiDocument): string {
  const needed = listOperations(document)
    .flatMap((operation) => scenariosOf(document, operation))
    .filter(({ common, response }) => !common && response.status < 300)
    .flatMap(({ states }) => states.filter(({ name }) => saysWhatThereIs.has(name)).map(asKept));
  const states = needed.filter((one, n) => needed.findIndex((other) => isDeepStrictEqual(one, other)) === n);
  return [
    'import type { ProviderState } from "../scenarios/scenario.ts";',
    `export const exampleStates: readonly ProviderState[] = [\n${states.map((one) => `  ${JSON.stringify(one)},\n`).join("")}];`,
  ].join("\n\n");
}

/** An entity as it is kept has nothing of the answer that it came in. */
function asKept({ name, params }: ProviderState): ProviderState {
  const { value } = params;
  if (typeof value !== "object" || value === null) return { name, params };
  const members = Object.entries(value).filter(([member]) => member !== "@odata.context");
  return { name, params: { ...params, value: Object.fromEntries(members) } };
}
