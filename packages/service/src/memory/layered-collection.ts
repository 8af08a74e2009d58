import { entityKey } from "../entity-key.ts";
import { orderOf } from "../entity-order.ts";
import { matchesFilter } from "../odata/evaluate-filter.ts";
import type { Filter } from "../odata/filter.ts";
import type { Collection, Entity, EntityShape } from "../store.ts";
import { inOrder } from "./in-order.ts";

/** What is other than in the collection below: entities that were put, and null for those that were deleted. */
export type Changes = Map<string, Entity | null>;

/**
 * A collection in which what is written lies above one that stays as it is. What was put here counts as added last, also where it stands in the
 * place of an entity below.
 */
export function layeredCollection(name: string, shape: EntityShape, below: Collection, changes: Changes): Collection {
  function changed(filter: Filter | undefined): Entity[] {
    const all = [...changes.values()].filter((entity) => entity !== null);
    return filter === undefined ? all : all.filter((entity) => matchesFilter(filter, entity));
  }
  async function get(id: string): Promise<Entity | undefined> {
    const found = changes.get(id);
    return found === undefined ? await below.get(id) : (found ?? undefined);
  }
  async function putAll(given: Iterable<Entity>): Promise<void> {
    const copies = Array.from(given, (entity): [string, Entity] => [
      entityKey(entity, name, shape),
      JSON.parse(JSON.stringify(entity)),
    ]);
    for (const [id, entity] of copies) {
      // What was deleted is added anew, last of all.
      if (changes.get(id) === null) changes.delete(id);
      changes.set(id, entity);
    }
  }

  return {
    get,
    put: (entity) => putAll([entity]),
    putAll,
    async delete(id) {
      const isThere = (await get(id)) !== undefined;
      changes.set(id, null);
      return isThere;
    },
    async query(query = {}) {
      const { skip = 0, top = Number.POSITIVE_INFINITY } = query;
      // Of those below, at most so many are hidden by what lies above.
      const end = top === Number.POSITIVE_INFINITY ? undefined : skip + top + changes.size;
      const kept = await below.query({ ...query, skip: 0, top: end });
      const unchanged = kept.filter((entity) => !changes.has(entityKey(entity, name, shape)));
      const orders = orderOf(query);
      const above = changed(query.filter);
      const all = orders.at(-1)?.descending ? [...above.reverse(), ...unchanged] : [...unchanged, ...above];
      return inOrder(all, orders).slice(skip, skip + top);
    },
    async count(filter) {
      let count = (await below.count(filter)) + changed(filter).length;
      for (const id of changes.keys()) {
        const hidden = await below.get(id);
        if (hidden !== undefined && (filter === undefined || matchesFilter(filter, hidden))) count -= 1;
      }
      return count;
    },
  };
}
