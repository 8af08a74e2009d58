import type { Store as ServiceStore, Ticks } from "@defender-endpoint/service";

/** One device opened a connection to one address at one time. */
export interface Sighting {
  /** In its canonical spelling. */
  readonly address: string;
  readonly time: Ticks;
  readonly device: string;
}

/** A question about one address. All bounds are inclusive. */
export interface StatisticsQuery {
  /** In its canonical spelling. */
  readonly address: string;
  /** Nothing after this counts. */
  readonly now: Ticks;
  /** From here on devices count. At least an hour before `now`: of what is closer together, not all is kept. */
  readonly devicesSince: Ticks;
  /** From here on first and last seen are looked for. */
  readonly seenSince: Ticks;
}

export interface AddressStatistics {
  readonly devices: number;
  /** Null when the address was not seen. */
  readonly firstSeen: Ticks | null;
  readonly lastSeen: Ticks | null;
}

/** Where sightings and entities are kept. Nothing beyond this interface knows which database it is. */
export interface Store extends Pick<ServiceStore, "collection" | "inTurn"> {
  /** Resolves once the database can be used. Throws DatabaseUnavailableError, as every other method does, if it cannot. */
  ready(): Promise<void>;
  /** Adds sightings, all or none of them. One that is there already changes nothing. Resolves with how many said something new. */
  record(sightings: Iterable<Sighting>): Promise<number>;
  statistics(query: StatisticsQuery): Promise<AddressStatistics>;
  /**
   * Goes through a part of the database and deletes what lies before the 30 days of data that end at `now`, or at the newest
   * sighting if that is earlier. Resolves with where to go on, or undefined at the end.
   */
  forget(now: Ticks, from?: SweepPosition): Promise<SweepPosition | undefined>;
  close(): Promise<void>;
}

/** How far a sweep has come: behind a key of a table. Only the store that made it can read it. */
export interface SweepPosition {
  readonly table: "earlier_sightings" | "times" | "contacts";
  readonly after: readonly (string | Uint8Array | bigint)[];
}
