import type { Given, HandlerAnswer, HandlerContext } from "../handler.ts";
import type { Entity } from "../store.ts";
import { readCollectionQuery } from "./collection-query.ts";
import { entitySet, odataContext } from "./odata-context.ts";

/**
 * Answers with a collection as a whole. It takes no `$` options: the alerts of a machine refuse every one (captured), and what else is related to
 * something is taken to do the same (decided).
 */
export function listAnswer(
  collection: string,
  value: readonly Entity[],
  given: Given,
  { baseUrl }: Pick<HandlerContext, "baseUrl">,
): HandlerAnswer {
  readCollectionQuery(given);
  return { status: 200, body: { "@odata.context": odataContext(baseUrl, entitySet(collection)), value } };
}
