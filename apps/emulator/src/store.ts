import type { Ticks } from "./timestamp.ts";

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
  /** From here on devices count. */
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

/** Where sightings are kept. Nothing beyond this interface knows which database it is. */
export interface Store {
  /** Adds sightings, all or none of them. One that is there already changes nothing. Resolves with how many were new. */
  record(sightings: Iterable<Sighting>): Promise<number>;
  statistics(query: StatisticsQuery): Promise<AddressStatistics>;
  close(): Promise<void>;
}
