import { allOf } from "../odata/all-of.ts";
import { matchesFilter } from "../odata/evaluate-filter.ts";
import type { Filter } from "../odata/filter.ts";
import type { Collection } from "../store.ts";

/** A collection of which only what a filter lets through is there. */
export function narrowed(collection: Collection, filter: Filter): Collection {
  async function get(id: string) {
    const found = await collection.get(id);
    return found !== undefined && matchesFilter(filter, found) ? found : undefined;
  }
  return {
    ...collection,
    get,
    delete: async (id) => (await get(id)) !== undefined && collection.delete(id),
    query: (query = {}) => collection.query({ ...query, filter: allOf([query.filter, filter]) }),
    count: (asked) => collection.count(allOf([asked, filter])),
  };
}
