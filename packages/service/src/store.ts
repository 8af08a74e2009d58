import type { Filter, FilterMembers } from "./odata/filter.ts";
import type { Order } from "./odata/query-options.ts";
import type { Ticks } from "./values/timestamp.ts";

/** Where the service's state is kept. Handlers ask nothing else, and nothing beyond this interface knows which store it is. */
export interface Store {
  /** The entities of one kind, by the name of their schema: `Machine`, `Alert`, `MachineAction`, ... */
  collection(entity: string): Collection;
  readonly sightings: Sightings;
  /** Does what reads and then writes by what it read: one at a time, so that nobody writes in between. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** An entity as an answer has it: an object of JSON. */
export type Entity = Readonly<Record<string, unknown>>;

export interface Collection {
  get(id: string): Promise<Entity | undefined>;
  /** Adds an entity, or puts it in the place of the one with its id. Throws {@link EntityKeyError}. */
  put(entity: Entity): Promise<void>;
  /** The same for many, all or none of them. Of two with one id the later one stays. */
  putAll(entities: Iterable<Entity>): Promise<void>;
  /** Whether there was one. */
  delete(id: string): Promise<boolean>;
  query(query?: EntityQuery): Promise<Entity[]>;
  count(filter?: Filter): Promise<number>;
}

/** A page of entities. Without an order, and among equals, they come as `orderOf` says. */
export interface EntityQuery {
  readonly filter?: Filter | undefined;
  readonly orderby?: readonly Order[];
  /** Default: 0. */
  readonly skip?: number;
  /** Default: all that are left. */
  readonly top?: number | undefined;
}

/** What a store must know of a kind of entities. */
export interface EntityShape {
  /** The member that is its id. Default: `id`. */
  readonly key?: string;
  /** What is filtered and ordered by, and is therefore indexed where there are indexes. */
  readonly members?: FilterMembers;
}

export type EntityShapes = Readonly<Record<string, EntityShape>>;

/** What devices have to do with: addresses they connect to, domains they ask for, files (by their SHA-1) they have. */
export type ObservableKind = "address" | "domain" | "file";

/** One device had to do with one observable at one time. */
export interface Sighting {
  /** See `observableOf`. */
  readonly observable: string;
  readonly time: Ticks;
  readonly device: string;
}

/** A question about one observable. All bounds are inclusive. */
export interface StatisticsQuery {
  /** See `observableOf`. */
  readonly observable: string;
  /** Nothing after this counts. */
  readonly now: Ticks;
  /** From here on devices count. At least an hour before `now`: of what is closer together, not all may be kept. */
  readonly devicesSince: Ticks;
  /** From here on first and last seen are looked for. */
  readonly seenSince: Ticks;
}

export interface SightingStatistics {
  readonly devices: number;
  /** Null when nobody saw it. */
  readonly firstSeen: Ticks | null;
  readonly lastSeen: Ticks | null;
}

/** A question about the devices of one observable. All bounds of time are inclusive. */
export interface DevicesQuery {
  /** See `observableOf`. */
  readonly observable: string;
  readonly now: Ticks;
  /** At least an hour before `now`, as in {@link StatisticsQuery}. */
  readonly since: Ticks;
  /** Only devices whose id comes after this one. Default: all. */
  readonly after?: string | undefined;
  /** How many at most. */
  readonly top: number;
}

export interface Sightings {
  /** Adds sightings, all or none of them. One that is there already changes nothing. Resolves with how many said something new. */
  record(sightings: Iterable<Sighting>): Promise<number>;
  statistics(query: StatisticsQuery): Promise<SightingStatistics>;
  /** The ids of devices, in ascending order. Of those that `isDeviceId` does not know only the number is kept. */
  devices(query: DevicesQuery): Promise<string[]>;
}

/** An entity that cannot be kept, since nothing tells it from others. */
export class EntityKeyError extends Error {
  readonly kind = "entity-key";
  override readonly name = "EntityKeyError";

  constructor(entity: string, key: string) {
    super(`Cannot keep the ${entity}: its ${key} must be a text of at least one character. Give it one.`);
  }
}
