import { entityKey } from "../entity-key.ts";
import { orderOf } from "../entity-order.ts";
import { matchesFilter } from "../odata/evaluate-filter.ts";
import type { Filter } from "../odata/filter.ts";
import type { Collection, Entity, EntityShape } from "../store.ts";
import { inOrder } from "./in-order.ts";

/** Entities of one kind in memory, as JSON has them. Every question looks at all of them: for the thousands of a test, not for a tenant. */
export function memoryCollection(name: string, shape: EntityShape, entities: Map<string, Entity>): Collection {
  function matching(filter: Filter | undefined): Entity[] {
    const all = [...entities.values()];
    return filter === undefined ? all : all.filter((entity) => matchesFilter(filter, entity));
  }
  async function putAll(given: Iterable<Entity>): Promise<void> {
    // A copy: what the caller does with its own later on is no change here.
    const copies = Array.from(given, (entity): [string, Entity] => [
      entityKey(entity, name, shape),
      JSON.parse(JSON.stringify(entity)),
    ]);
    for (const [id, entity] of copies) entities.set(id, entity);
  }

  return {
    get: async (id) => entities.get(id),
    put: (entity) => putAll([entity]),
    putAll,
    delete: async (id) => entities.delete(id),
    async query(query = {}) {
      const { filter, skip = 0, top = Number.POSITIVE_INFINITY } = query;
      const orders = orderOf(query);
      const found = matching(filter);
      return inOrder(orders.at(-1)?.descending ? found.reverse() : found, orders).slice(skip, skip + top);
    },
    count: async (filter) => matching(filter).length,
  };
}
