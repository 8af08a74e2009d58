import type { Ticks } from "@defender-endpoint/service";
import {
  type PassedOver,
  reasonsToPassOver,
  type SettledReading,
  type TableName,
  tableNames,
} from "./events/reading.ts";
import { type EntitySchema, entitySchemas } from "./events/service-entity.ts";

export interface ImportCounts {
  /** Rows and entities read: the sum of `counted`, `entities`, `passedOver` and `rejected`. */
  readonly read: number;
  /** Rows that count. */
  readonly counted: number;
  /** The same, by their table. */
  readonly tables: Readonly<Record<TableName, number>>;
  /** What they say of devices: that one had to do with an address, a domain or a file. An event may say two such things. */
  readonly sightings: number;
  /** Those of them that the database did not hold yet. */
  readonly added: number;
  /** Entities that the API answered and that are kept now, by their schema. */
  readonly entities: Readonly<Record<EntitySchema, number>>;
  readonly passedOver: Readonly<Record<PassedOver, number>>;
  /** Rows of tables that are not read, by the names of the first hundred of these. They are part of `passedOver.otherCategory`. */
  readonly otherTables: Readonly<Record<string, number>>;
  readonly rejected: number;
  /** Counted events whose time names no zone, and was taken for UTC. */
  readonly withoutZone: number;
  /** When the first and the last of the counted events were. Null if there is none. */
  readonly first: Ticks | null;
  readonly last: Ticks | null;
}

export const nothingRead: ImportCounts = {
  read: 0,
  counted: 0,
  tables: noneOf(tableNames),
  sightings: 0,
  added: 0,
  entities: noneOf(entitySchemas),
  passedOver: noneOf(reasonsToPassOver),
  otherTables: {},
  rejected: 0,
  withoutZone: 0,
  first: null,
  last: null,
};

function noneOf<Name extends string>(names: readonly Name[]): Record<Name, number>;
function noneOf(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, 0]));
}

/** How many tables that are not read are told by name. */
const mostOtherTables = 100;

/** Counts what an import reads and keeps. */
export interface ImportTally {
  take(reading: SettledReading): void;
  /** So many entities of a kind are kept now. */
  kept(schema: EntitySchema, entities: number): void;
  /** So many sightings were new to the database. */
  added(sightings: number): void;
  counts(): ImportCounts;
}

export function importTally(): ImportTally {
  const totals = { read: 0, counted: 0, sightings: 0, added: 0, rejected: 0, withoutZone: 0 };
  const tables = { ...nothingRead.tables };
  const entities = { ...nothingRead.entities };
  const passedOver = { ...nothingRead.passedOver };
  const otherTables = new Map<string, number>();
  let first: Ticks | null = null;
  let last: Ticks | null = null;

  function countOther(table: string): void {
    const known = otherTables.get(table);
    if (known !== undefined || otherTables.size < mostOtherTables) otherTables.set(table, (known ?? 0) + 1);
  }

  return {
    take(reading) {
      totals.read += 1;
      if (reading.kind === "rejected") totals.rejected += 1;
      if (reading.kind === "passedOver") {
        passedOver[reading.because] += 1;
        if (reading.table !== undefined) countOther(reading.table);
      }
      if (reading.kind !== "row" && reading.kind !== "sighting") return;
      const { time } = reading;
      totals.counted += 1;
      tables[reading.table] += 1;
      if (reading.kind === "sighting") totals.sightings += reading.observables.length;
      if (reading.isWithoutZone) totals.withoutZone += 1;
      if (first === null || time < first) first = time;
      if (last === null || time > last) last = time;
    },
    kept(schema, count) {
      entities[schema] += count;
    },
    added(sightings) {
      totals.added += sightings;
    },
    counts: () => ({
      ...totals,
      tables: { ...tables },
      entities: { ...entities },
      passedOver: { ...passedOver },
      otherTables: Object.fromEntries(otherTables),
      first,
      last,
    }),
  };
}
