import type { Ticks } from "@defender-endpoint/service";
import type { ClientBase } from "pg";
import { forgottenContacts, nextPosition, oldestKept, sweepBeginning, sweepSql } from "../sql/sweep.ts";
import type { SweepPosition } from "../store.ts";
import { tightenRows, writeAddresses } from "./postgres-addresses.ts";

/** Makes one step of a sweep inside a transaction that holds the writer's lock. */
export async function sweepStep(
  client: ClientBase,
  now: Ticks,
  from: SweepPosition = sweepBeginning,
): Promise<SweepPosition | undefined> {
  const newest = await client.query<{ time: Ticks }>("SELECT time FROM newest");
  const [row] = newest.rows;
  if (row === undefined) return undefined;
  const { end, remove, removeRest } = sweepSql(from.table, (position) => `$${position}`);
  const found = await client.query<SweepPosition["after"][number][]>({
    text: end,
    values: [...from.after],
    rowMode: "array",
  });
  const [until] = found.rows;
  const bounds = [oldestKept(now, row.time), ...from.after];
  const removed = await client.query<{ address: string; time: Ticks }>(
    until === undefined ? removeRest : remove,
    until === undefined ? bounds : [...bounds, ...until],
  );
  if (from.table === "contacts") {
    await writeAddresses(client, forgottenContacts(removed.rows), Number.MAX_SAFE_INTEGER);
  }
  if (from.table !== "earlier_sightings") {
    await tightenRows(client, [...new Set(removed.rows.map(({ address }) => address))]);
  }
  return nextPosition(from, until);
}
