import { setImmediate } from "node:timers/promises";
import { type EntityShapes, layerOver, type Sighting } from "@defender-endpoint/service";
import { inMemory, openSqliteStore } from "../telemetry/sqlite/sqlite-store.ts";
import type { Store } from "../telemetry/store.ts";

const sightingsPerSlice = 1000;

/** A store in which single observables can be given another history for a while, and entities be written, without touching what is kept. */
export interface StagedStore extends Store {
  /** From now on the observable has these sightings and no others. */
  stage(observable: string, sightings: Iterable<Sighting>): Promise<void>;
  /** The same, beside what has been staged of it already. */
  stageAlso(observable: string, sightings: Iterable<Sighting>): Promise<void>;
  /** From now on entities are written so that it can be undone, and read as they are then. */
  stageEntities(): void;
  /** Every observable has its own history again, and entities are as they were. */
  unstage(): Promise<void>;
}

/**
 * Provider states must not eat telemetry that somebody imported, so what they say of an observable lives
 * in a small database of its own, in memory, and is asked in place of the kept one. What they and the operations after them write of entities lies
 * above the kept ones, in memory, also what others write meanwhile.
 */
export function stagedStore(kept: Store, shapes: EntityShapes = {}): StagedStore {
  const staged = new Map<string, Store>();
  const entities = layerOver(kept, shapes);
  let entitiesAreStaged = false;

  async function unstage(): Promise<void> {
    const stores = [...staged.values()];
    staged.clear();
    entities.clear();
    entitiesAreStaged = false;
    for (const store of stores) await store.close();
  }

  async function stage(observable: string, sightings: Iterable<Sighting>): Promise<void> {
    const store = openSqliteStore(inMemory);
    // Nobody sees the store before it is whole, and others are answered in between.
    for (const slice of slicesOf(sightings)) {
      await store.sightings.record(slice);
      await setImmediate();
    }
    const former = staged.get(observable);
    staged.set(observable, store);
    await former?.close();
  }

  return {
    ready: () => kept.ready(),
    collection: (entity) => (entitiesAreStaged ? entities : kept).collection(entity),
    inTurn: kept.inTurn,
    forget: (now, from) => kept.forget(now, from),
    sightings: {
      async record(sightings) {
        if (staged.size === 0) return await kept.sightings.record(sightings);
        const all = [...sightings];
        let added = await kept.sightings.record(all.filter(({ observable }) => !staged.has(observable)));
        for (const [observable, store] of staged) {
          added += await store.sightings.record(all.filter((sighting) => sighting.observable === observable));
        }
        return added;
      },
      statistics: (query) => (staged.get(query.observable) ?? kept).sightings.statistics(query),
      devices: (query) => (staged.get(query.observable) ?? kept).sightings.devices(query),
    },
    stage,
    async stageAlso(observable, sightings) {
      const store = staged.get(observable);
      if (store === undefined) await stage(observable, sightings);
      else await store.sightings.record(sightings);
    },
    stageEntities() {
      entitiesAreStaged = true;
    },
    unstage,
    async close() {
      await unstage();
      await kept.close();
    },
  };
}

/** Each takes a few milliseconds to record. */
function* slicesOf(sightings: Iterable<Sighting>): Generator<Sighting[]> {
  let slice: Sighting[] = [];
  for (const sighting of sightings) {
    if (slice.push(sighting) < sightingsPerSlice) continue;
    yield slice;
    slice = [];
  }
  yield slice;
}
