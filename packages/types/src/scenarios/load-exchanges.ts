import { loadResource } from "../operations/load-resource.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { type ExchangesOf, exchangesFrom } from "./operation-exchanges.ts";

const loaded = new Map<OperationId, Promise<unknown>>();

/** What an operation's scenarios exchange, the common ones among them. It is loaded together with that of its resource, once. */
export function loadExchanges<Id extends OperationId>(operationId: Id): Promise<ExchangesOf<Id>> {
  const known = loaded.get(operationId);
  // What is kept under an id was made for it.
  if (known) return known as Promise<ExchangesOf<Id>>;
  const exchanges = load(operationId);
  loaded.set(operationId, exchanges);
  // A module that could not be loaded, as in a page that is offline, is asked for again.
  exchanges.catch(() => loaded.delete(operationId));
  return exchanges;
}

async function load<Id extends OperationId>(operationId: Id): Promise<ExchangesOf<Id>> {
  const { scenarios, rules } = await loadResource(operationId);
  const [data, known] = [scenarios[operationId], rules[operationId]];
  if (!data || !known) throw new Error(`There are no scenarios of ${operationId}. Run \`npm run generate\`.`);
  return exchangesFrom(operationId, data, known);
}
