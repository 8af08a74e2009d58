import { notFound } from "../wire/service-refusal.ts";
import type { Handler } from "./handler.ts";
import { entitySet, odataContext } from "./odata-context.ts";

/** One entity of a collection, by the parameter that holds its id. */
export interface EntityBehaviour {
  readonly entity: string;
  readonly collection: string;
  readonly by: string;
}

/** Answers with one entity, as it is stored. */
export function entityHandler({ entity, collection, by }: EntityBehaviour): Handler {
  return async (given, { store, baseUrl }) => {
    const id = String(given[by]);
    const found = await store.collection(entity).get(id);
    if (found === undefined) throw notFound(entity, id);
    const context = odataContext(baseUrl, `${entitySet(collection)}/$entity`);
    return { status: 200, body: { "@odata.context": context, ...found } };
  };
}
