import type { EntityShapes, Store as ServiceStore, Ticks } from "@defender-endpoint/service";

/** Where sightings and entities are kept. Nothing beyond this interface knows which database it is. */
export interface Store extends ServiceStore {
  /** Resolves once the database can be used. Throws DatabaseUnavailableError, as every other method does, if it cannot. */
  ready(): Promise<void>;
  /**
   * Goes through a part of the database and deletes what lies before the 30 days of data that end at `now`, or at the newest
   * sighting if that is earlier. Resolves with where to go on, or undefined at the end.
   */
  forget(now: Ticks, from?: SweepPosition): Promise<SweepPosition | undefined>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** What entities have, and are looked for by. A kind that is not among them can be asked for by its id alone. */
  readonly shapes?: EntityShapes;
  /** How many devices an address must have before they are counted in spans. */
  readonly countedFrom?: number;
}

/** How far a sweep has come: behind a key of a table. Only the store that made it can read it. */
export interface SweepPosition {
  readonly table: "earlier_sightings" | "times" | "contacts";
  readonly after: readonly (string | Uint8Array | bigint)[];
}
