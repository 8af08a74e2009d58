import type { Filter } from "./odata/filter.ts";
import type { Order } from "./odata/query-options.ts";
import type { EntityQuery } from "./store.ts";

/**
 * The order of a page, before that in which the entities were added, which decides among equals (backwards where the last of these descends).
 * Where none is asked for, what is filtered by a range of one member alone comes in the order of that member, so that an index gives it,
 * and everything else as it was added: a page is the same whichever page was read before, and what is added comes last.
 */
export function orderOf({ filter, orderby = [] }: EntityQuery): readonly Order[] {
  if (orderby.length > 0 || filter === undefined) return orderby;
  const conditions = filter.kind === "and" ? filter.of : [filter];
  if (conditions.some(isNarrow)) return [];
  return conditions.flatMap(rangeOf).slice(0, 1);
}

function isNarrow(filter: Filter): boolean {
  return (filter.kind === "comparison" && filter.operator === "eq") || filter.kind === "in" || filter.kind === "any";
}

function rangeOf(filter: Filter): Order[] {
  if (filter.kind === "comparison" && filter.operator !== "ne")
    return [{ member: filter.member, type: filter.type, descending: false }];
  if (filter.kind === "text" && filter.function === "startswith")
    return [{ member: filter.member, type: "string", descending: false }];
  return [];
}
