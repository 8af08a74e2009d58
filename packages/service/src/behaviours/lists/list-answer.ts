import type { ODataOptions } from "@defender-endpoint/types/operation-details";
import type { Given, HandlerAnswer, HandlerContext } from "../../handler.ts";
import type { Entity } from "../../store.ts";
import { readCollectionQuery } from "./collection-query.ts";
import { entitySet, odataContext } from "./odata-context.ts";

/**
 * Answers with a collection as a whole, or as much of it as a `$top` that the operation takes says. Unless it says so, it takes no `$` options:
 * the alerts of a machine refuse every one (captured), and what else is related to something is taken to do the same (decided).
 */
export function listAnswer(
  collection: string,
  value: readonly Entity[],
  given: Given,
  { baseUrl }: Pick<HandlerContext, "baseUrl">,
  odata?: Pick<ODataOptions, "top">,
): HandlerAnswer {
  const { top } = readCollectionQuery(given, odata);
  const context = odataContext(baseUrl, entitySet(collection));
  return { status: 200, body: { "@odata.context": context, value: value.slice(0, top) } };
}
