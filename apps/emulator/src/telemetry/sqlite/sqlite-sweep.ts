import type { DatabaseSync } from "node:sqlite";
import type { Ticks } from "@defender-endpoint/service";
import { forgottenContacts, nextPosition, oldestKept, sweepBeginning, sweepSql } from "../sql/sweep.ts";
import type { SweepPosition } from "../store.ts";
import type { SqliteAddresses } from "./sqlite-addresses.ts";

/** Makes one step of a sweep inside a transaction. */
export function sqliteSweep(
  database: DatabaseSync,
  addresses: SqliteAddresses,
): (now: Ticks, from?: SweepPosition) => SweepPosition | undefined {
  const newest = reading(database, "SELECT time FROM newest");
  const statements = {
    earlier_sightings: prepared(database, "earlier_sightings"),
    times: prepared(database, "times"),
    contacts: prepared(database, "contacts"),
  };

  return (now, from = sweepBeginning) => {
    const time = newest.get()?.["time"];
    if (typeof time !== "bigint") return undefined;
    const { end, remove, removeRest } = statements[from.table];
    const row = end.get(...from.after);
    const until = row === undefined ? undefined : Object.values(row).map(keyPart);
    const bounds = [oldestKept(now, time), ...from.after];
    const removed = until === undefined ? removeRest.all(...bounds) : remove.all(...bounds, ...until);
    const swept = removed.map((row) => ({ address: String(row["address"]), time: ticksOf(row["time"]) }));
    if (from.table === "contacts") addresses.write(forgottenContacts(swept));
    if (from.table !== "earlier_sightings") addresses.tighten(new Set(swept.map(({ address }) => address)));
    return nextPosition(from, until);
  };
}

function prepared(database: DatabaseSync, table: SweepPosition["table"]) {
  const sql = sweepSql(table, (position) => `?${position}`);
  return {
    end: reading(database, sql.end),
    remove: reading(database, sql.remove),
    removeRest: reading(database, sql.removeRest),
  };
}

function reading(database: DatabaseSync, sql: string) {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  return statement;
}

function ticksOf(value: unknown): Ticks {
  if (typeof value === "bigint") return value;
  throw new TypeError("a time in the database is no integer");
}
function keyPart(value: unknown): SweepPosition["after"][number] {
  if (typeof value === "string" || typeof value === "bigint" || value instanceof Uint8Array) return value;
  throw new TypeError("a key in the database is neither text, integer nor blob");
}
