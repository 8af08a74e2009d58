import { oneAtATime } from "../one-at-a-time.ts";
import type { Entity, EntityShapes, Store } from "../store.ts";
import { memoryCollection } from "./memory-collection.ts";
import { type KeptSightings, memorySightings } from "./memory-sightings.ts";

/** A store that is gone with the process. */
export interface MemoryStore extends Store {
  /** The entity with this id, as it was put there, at once. */
  peek(entity: string, id: string): Entity | undefined;
  /** Remembers what there is. The function that it returns makes it so again. */
  snapshot(): () => void;
}

/** `shapes` are needed only for entities whose id is not called `id`. */
export function createMemoryStore(shapes: EntityShapes = {}): MemoryStore {
  const entities = new Map<string, Map<string, Entity>>();
  const sightings: KeptSightings = new Map();

  function entitiesOf(name: string): Map<string, Entity> {
    const known = entities.get(name) ?? new Map<string, Entity>();
    entities.set(name, known);
    return known;
  }

  return {
    collection: (name) => memoryCollection(name, shapes[name] ?? {}, entitiesOf(name)),
    sightings: memorySightings(sightings),
    inTurn: oneAtATime(),
    peek: (name, id) => entitiesOf(name).get(id),
    snapshot() {
      const keptEntities = Array.from(entities, ([name, all]) => [name, [...all]] as const);
      const keptSightings = Array.from(sightings, ([observable, all]) => [observable, [...all]] as const);
      return () => {
        for (const all of entities.values()) all.clear();
        for (const [name, all] of keptEntities) for (const [id, entity] of all) entitiesOf(name).set(id, entity);
        sightings.clear();
        for (const [observable, all] of keptSightings) sightings.set(observable, new Map(all));
      };
    },
  };
}
