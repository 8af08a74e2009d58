import type { Collection, EntityShapes, Store } from "../store.ts";
import { type Changes, layeredCollection } from "./layered-collection.ts";

/** Entities that are written above those of a store, which stays as it is. */
export interface EntityLayer {
  collection(entity: string): Collection;
  /** Forgets all that was written. */
  clear(): void;
}

/** What tests and provider states write goes here, so that it can be undone in one step. It costs a question about many entities little, while few are written. */
export function layerOver(below: Pick<Store, "collection">, shapes: EntityShapes = {}): EntityLayer {
  const changes = new Map<string, Changes>();
  return {
    collection(name) {
      const known = changes.get(name) ?? new Map();
      changes.set(name, known);
      return layeredCollection(name, shapes[name] ?? {}, below.collection(name), known);
    },
    clear() {
      for (const each of changes.values()) each.clear();
    },
  };
}
