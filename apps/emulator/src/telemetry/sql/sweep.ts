import { hoursOfData, type Ticks, ticksPerHour } from "@defender-endpoint/service";
import type { SweepPosition } from "../store.ts";
import { AddressChanges } from "./address-changes.ts";

/** How many rows one step looks at: few enough that nobody notices the pause. */
const rowsPerStep = 2000;

interface SweptTable {
  /** The columns of its key. */
  readonly key: string;
  /** Before every key. */
  readonly beginning: SweepPosition["after"];
  readonly time: string;
}

const tables: Readonly<Record<SweepPosition["table"], SweptTable>> = {
  earlier_sightings: { key: "address, device, time", beginning: ["", new Uint8Array(), 0n], time: "time" },
  times: { key: "address, time", beginning: ["", 0n], time: "time" },
  contacts: { key: "address, device", beginning: ["", new Uint8Array()], time: "last_seen" },
};

/** In this order, so that no contact goes before its earlier sightings. */
export const sweptTables = ["earlier_sightings", "times", "contacts"] as const;

export const sweepBeginning = beginningOf("earlier_sightings");

/** Where to go on when a step has come to this key, or, without one, to the end of its table. */
export function nextPosition(
  { table }: SweepPosition,
  end: SweepPosition["after"] | undefined,
): SweepPosition | undefined {
  if (end !== undefined) return { table, after: end };
  const next = sweptTables[sweptTables.indexOf(table) + 1];
  return next === undefined ? undefined : beginningOf(next);
}

/** What lies before this is in no answer any more. Telemetry that ended long ago is kept: it is asked about with `--now`. */
export function oldestKept(now: Ticks, newest: Ticks): Ticks {
  return (newest < now ? newest : now) - BigInt(hoursOfData) * ticksPerHour;
}

/** What changes at the addresses whose contacts these were. */
export function forgottenContacts(
  contacts: Iterable<{ readonly address: string; readonly time: Ticks }>,
): AddressChanges {
  const changes = new AddressChanges();
  for (const { address, time } of contacts) changes.moved(address, { from: time, to: undefined });
  return changes;
}

export interface SweepSql {
  /** Answers the key at which the step ends, unless the table ends before. Parameters: the key behind which it begins. */
  readonly end: string;
  /** Deletes what is too old and answers its addresses and times. Parameters: the oldest time to keep, and the two keys. */
  readonly remove: string;
  /** The same to the end of the table. Parameters: the oldest time to keep, and the key behind which it begins. */
  readonly removeRest: string;
}

/** The statements of a step in SQL that every database understands, given how it writes its parameters. */
export function sweepSql(table: SweepPosition["table"], parameter: (position: number) => string): SweepSql {
  const { key, beginning, time } = tables[table];
  const keyFrom = (position: number) => beginning.map((_, n) => parameter(position + n)).join(", ");
  const remove = `DELETE FROM ${table} WHERE ${time} < ${parameter(1)} AND (${key}) > (${keyFrom(2)})`;
  const removed = `RETURNING address, ${time} AS time`;
  return {
    end: `SELECT ${key} FROM ${table} WHERE (${key}) > (${keyFrom(1)}) ORDER BY ${key} LIMIT 1 OFFSET ${rowsPerStep - 1}`,
    remove: `${remove} AND (${key}) <= (${keyFrom(2 + beginning.length)}) ${removed}`,
    removeRest: `${remove} ${removed}`,
  };
}

function beginningOf(table: SweepPosition["table"]): SweepPosition {
  return { table, after: tables[table].beginning };
}
