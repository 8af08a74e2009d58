import { compareValues } from "../odata/evaluate-filter.ts";
import { memberValue } from "../odata/member-value.ts";
import type { Order } from "../odata/query-options.ts";
import type { Entity } from "../store.ts";

/** Sorts entities. Equals stay as they come. */
export function inOrder(entities: readonly Entity[], orders: readonly Order[]): Entity[] {
  if (orders.length === 0) return [...entities];
  const keyed = entities.map((entity) => ({
    entity,
    values: orders.map(({ member, type }) => memberValue(entity, member, type)),
  }));
  keyed.sort((one, other) => {
    for (const [n, { descending }] of orders.entries()) {
      const order = compareValues(one.values[n] ?? null, other.values[n] ?? null);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return keyed.map(({ entity }) => entity);
}
