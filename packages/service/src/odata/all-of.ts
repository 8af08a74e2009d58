import type { Filter } from "./filter.ts";

/** Lets through what every one of the filters lets through. Undefined if there is none. */
export function allOf(filters: readonly (Filter | undefined)[]): Filter | undefined {
  // Flat, as the order of a page and indexes look for it.
  const of = filters.flatMap((each) => (each === undefined ? [] : each.kind === "and" ? each.of : [each]));
  return of.length > 1 ? { kind: "and", of } : of[0];
}
