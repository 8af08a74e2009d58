import { loadResource } from "../operations/load-resource.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { type ScenariosOf, scenariosFrom } from "./operation-scenarios.ts";

const loaded = new Map<OperationId, Promise<unknown>>();

/** The scenarios of an operation, with what is common to all. They are loaded together with those of its resource, once. */
export function loadScenarios<Id extends OperationId>(operationId: Id): Promise<ScenariosOf<Id>> {
  const known = loaded.get(operationId);
  // What is kept under an id was made for it.
  if (known) return known as Promise<ScenariosOf<Id>>;
  const scenarios = load(operationId);
  loaded.set(operationId, scenarios);
  // A module that could not be loaded, as in a page that is offline, is asked for again.
  scenarios.catch(() => loaded.delete(operationId));
  return scenarios;
}

async function load<Id extends OperationId>(operationId: Id): Promise<ScenariosOf<Id>> {
  const { scenarios, rules } = await loadResource(operationId);
  const [data, known] = [scenarios[operationId], rules[operationId]];
  if (!data || !known) throw new Error(`There are no scenarios of ${operationId}. Run \`npm run generate\`.`);
  return scenariosFrom(operationId, data, known);
}
