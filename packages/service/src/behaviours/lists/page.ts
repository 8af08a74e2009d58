import type { ODataOptions } from "@defender-endpoint/types/operation-details";
import { collectionNow } from "../../entities/collection-now.ts";
import { rulesOf } from "../../entities/rules-of.ts";
import type { Given, HandlerAnswer, HandlerContext } from "../../handler.ts";
import { allOf } from "../../odata/all-of.ts";
import type { Filter } from "../../odata/filter.ts";
import type { Collection, Entity } from "../../store.ts";
import type { Declaration } from "../declaration.ts";
import { readCollectionQuery } from "./collection-query.ts";
import { nextLink } from "./next-link.ts";
import { entitySet, odataContext } from "./odata-context.ts";
import { selected } from "./selected.ts";

/** Whose page is asked for. */
export interface Pages {
  readonly entity: string;
  readonly collection: string;
  /** What of the collection belongs to it. Default: everything. */
  readonly filter?: Filter | undefined;
}

/**
 * Answers with a page of a collection, as the call's `$` options want it and the operation lets them. What can be expanded is an empty list
 * where it was not asked to be (captured).
 */
export async function pageAnswer(
  { entity, collection, filter: own }: Pages,
  { odata, paging, path }: Partial<Pick<Declaration, "odata" | "paging" | "path">>,
  given: Given,
  context: HandlerContext,
): Promise<HandlerAnswer> {
  const query = readCollectionQuery(given, odata);
  const { orderby, skip, top, select } = query;
  const filter = allOf([own, query.filter]);
  const kept = collectionNow(entity, context);
  const found = await kept.query({ filter, orderby, skip, top });
  const set = rulesOf(entity).listedAs ?? entitySet(collection);
  const value = found.map((each) => {
    const folded = withFolded(each, odata, query.expand);
    return select === undefined ? folded : selected(folded, select);
  });
  // Whoever says how long a page is gets no link (documented), and goes on by $skip.
  const hasLinks = paging === "link" && path !== undefined && given["$top"] === undefined;
  return {
    status: 200,
    body: {
      "@odata.context": odataContext(context.baseUrl, select === undefined ? set : `${set}(${select.join(",")})`),
      ...(query.count ? { "@odata.count": await kept.count(filter) } : {}),
      value,
      ...(hasLinks && found.length === top && (await hasMore(kept, filter, skip + found.length))
        ? { "@odata.nextLink": nextLink(path, { ...given, $skip: skip + found.length }, context) }
        : {}),
    },
  };
}

function withFolded(entity: Entity, { expand = [] }: ODataOptions = {}, expanded: readonly string[]): Entity {
  const folded = expand.filter((name) => name in entity && !expanded.includes(name));
  return folded.length === 0 ? entity : { ...entity, ...Object.fromEntries(folded.map((name) => [name, []])) };
}

async function hasMore(collection: Collection, filter: Filter | undefined, skip: number): Promise<boolean> {
  return (await collection.query({ filter, skip, top: 1 })).length > 0;
}
