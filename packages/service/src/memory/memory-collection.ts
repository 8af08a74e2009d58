import { entityKey } from "../entity-key.ts";
import { orderOf } from "../entity-order.ts";
import { compareValues, matchesFilter } from "../odata/evaluate-filter.ts";
import type { Filter } from "../odata/filter.ts";
import { memberValue } from "../odata/member-value.ts";
import type { Order } from "../odata/query-options.ts";
import type { Collection, Entity, EntityShape } from "../store.ts";

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
      return inOrder(matching(filter), orderOf(query)).slice(skip, skip + top);
    },
    count: async (filter) => matching(filter).length,
  };
}

function inOrder(entities: readonly Entity[], orders: readonly Order[]): Entity[] {
  const keyed = entities.map((entity) => ({
    entity,
    values: orders.map(({ member, type }) => memberValue(entity, member, type)),
  }));
  // Sorting keeps equals as they come.
  if (orders.at(-1)?.descending) keyed.reverse();
  keyed.sort((one, other) => {
    for (const [n, { descending }] of orders.entries()) {
      const order = compareValues(one.values[n] ?? null, other.values[n] ?? null);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return keyed.map(({ entity }) => entity);
}
