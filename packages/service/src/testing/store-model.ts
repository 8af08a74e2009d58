import type { Filter } from "../odata/filter.ts";
import type { Order } from "../odata/query-options.ts";
import type { Entity, EntityQuery } from "../store.ts";
import { isLetThrough, modelKey, orderOfKeys } from "./filter-model.ts";

/** What a collection must answer: a list that is gone through from its beginning each time, and sorted by exchanging neighbours. */
export class CollectionModel {
  #all: Entity[] = [];

  put(entity: Entity): void {
    const place = this.#all.findIndex(({ id }) => id === entity["id"]);
    this.#all = place === -1 ? [...this.#all, entity] : this.#all.with(place, entity);
  }

  delete(id: string): boolean {
    const before = this.#all.length;
    this.#all = this.#all.filter((each) => each["id"] !== id);
    return this.#all.length < before;
  }

  get(id: string): Entity | undefined {
    return this.#all.find((each) => each["id"] === id);
  }

  query({ filter, orderby = [], skip = 0, top = 1e9 }: EntityQuery): Entity[] {
    const found = filter === undefined ? [...this.#all] : this.#all.filter((each) => isLetThrough(filter, each));
    const orders = orderby.length > 0 ? orderby : filter === undefined ? [] : unaskedOrder(filter);
    for (let end = found.length; end > 1; end -= 1) {
      for (let n = 1; n < end; n += 1) {
        const [one, other] = [found[n - 1] ?? {}, found[n] ?? {}];
        if (this.#comesAfter(one, other, orders)) [found[n - 1], found[n]] = [other, one];
      }
    }
    return found.slice(skip).slice(0, top);
  }

  #comesAfter(one: Entity, other: Entity, orders: readonly Order[]): boolean {
    for (const { member, type, descending } of orders) {
      const order = orderOfKeys(modelKey(type, one, member), modelKey(type, other, member));
      if (order !== 0) return descending ? order < 0 : order > 0;
    }
    const isLater = this.#all.indexOf(one) > this.#all.indexOf(other);
    return orders.at(-1)?.descending === true ? !isLater : isLater;
  }
}

/** Ranges of one member come in its order, unless something else picks the entities by what they equal. */
function unaskedOrder(filter: Filter): Order[] {
  const conditions = filter.kind === "and" ? filter.of : [filter];
  const found: Order[] = [];
  for (const each of conditions) {
    if (each.kind === "in" || each.kind === "any") return [];
    if (each.kind === "text" && each.function === "startswith")
      found.push({ member: each.member, type: "string", descending: false });
    if (each.kind !== "comparison") continue;
    if (each.operator === "eq") return [];
    if (each.operator !== "ne") found.push({ member: each.member, type: each.type, descending: false });
  }
  return found.slice(0, 1);
}
