import type { Sighting, Ticks } from "@defender-endpoint/service";
import type { ClientBase } from "pg";
import { AddressChanges } from "../sql/address-changes.ts";
import { addToHistory, isKnown, shortestLookBack } from "../sql/contact-history.ts";
import { type Contact, contactsOf } from "../sql/contacts.ts";
import { writeAddresses } from "./postgres-addresses.ts";

type Row = readonly [address: string, device: string, time: Ticks];

// Rows travel as one array for each column: a statement for each table, however many rows.
const given = "unnest($1::text[], $2::text[], $3::bigint[])";
const rows = `SELECT address, decode(device, 'hex'), time FROM ${given} AS given (address, device, time)`;

const readKept = `
  SELECT (given.n - 1)::integer AS n, contacts.last_seen, ARRAY(
    SELECT time FROM earlier_sightings AS earlier
    WHERE earlier.address = contacts.address AND earlier.device = contacts.device AND earlier.time >= given.since
    ORDER BY time
  ) AS earlier
  FROM ${given} WITH ORDINALITY AS given (address, device, since, n)
  JOIN contacts ON contacts.address = given.address AND contacts.device = decode(given.device, 'hex')`;
const putContacts = `
  INSERT INTO contacts (address, device, last_seen) ${rows}
  ON CONFLICT (address, device) DO UPDATE SET last_seen = excluded.last_seen`;
const putEarlier = `INSERT INTO earlier_sightings (address, device, time) ${rows} ON CONFLICT DO NOTHING`;
const removeEarlier = `
  DELETE FROM earlier_sightings AS earlier USING ${given} AS given (address, device, time)
  WHERE earlier.address = given.address AND earlier.device = decode(given.device, 'hex') AND earlier.time = given.time`;
const putTimes = `
  INSERT INTO times (address, time) SELECT address, time FROM unnest($1::text[], $2::bigint[]) AS given (address, time)
  ON CONFLICT DO NOTHING RETURNING address, time`;
const putNewest = `
  INSERT INTO newest (id, time) SELECT 1, max(time) FROM unnest($1::bigint[]) AS given (time)
  ON CONFLICT (id) DO UPDATE SET time = excluded.time WHERE newest.time < excluded.time`;

/** Records sightings inside a transaction that holds the writer's lock. Resolves with how many said something new. */
export async function recordSightings(
  client: ClientBase,
  sightings: Iterable<Sighting>,
  countedFrom: number,
): Promise<number> {
  const contacts = [...contactsOf(sightings)];
  const kept = await keptOf(client, contacts);
  const moved: Row[] = [];
  const added: Row[] = [];
  const removed: Row[] = [];
  const unknown: Unknown[] = [];
  const changes = new AddressChanges();

  for (const [n, contact] of contacts.entries()) {
    const { address, device } = contact;
    const before = kept.get(n) ?? [];
    const times = contact.times.filter((time) => !before.includes(time));
    for (const time of times) unknown.push({ address, time, kept: before });
    const change = addToHistory(before, times);
    const { formerLatest, latest } = change;
    for (const time of change.removed) if (time !== formerLatest) removed.push([address, device, time]);
    for (const time of change.added) if (time !== latest) added.push([address, device, time]);
    if (latest === undefined || latest === formerLatest) continue;
    moved.push([address, device, latest]);
    if (formerLatest !== undefined && !change.removed.includes(formerLatest)) {
      added.push([address, device, formerLatest]);
    }
    changes.moved(address, { from: formerLatest, to: latest });
  }

  if (moved.length > 0) await client.query(putContacts, columnsOf(moved));
  if (removed.length > 0) await client.query(removeEarlier, columnsOf(removed));
  if (added.length > 0) await client.query(putEarlier, columnsOf(added));
  const fresh = await putNewTimes(client, unknown);
  for (const { address, time } of fresh) changes.seen(address, time);
  await writeAddresses(client, changes, countedFrom);
  return countNews(unknown, fresh);
}

/** What is kept of each contact, as `addToHistory` needs it. */
async function keptOf(client: ClientBase, contacts: readonly Contact[]): Promise<Map<number, readonly Ticks[]>> {
  const asked = contacts.map(({ address, device, first }): Row => [address, device, first - shortestLookBack]);
  const found = await client.query<{ n: number; last_seen: Ticks; earlier: Ticks[] }>(readKept, columnsOf(asked));
  return new Map(found.rows.map(({ n, last_seen: last, earlier }) => [n, [...earlier, last]]));
}

interface NewTime {
  readonly address: string;
  readonly time: Ticks;
}

/** A time of one device that nothing was known of. */
interface Unknown extends NewTime {
  readonly kept: readonly Ticks[];
}

/** Resolves with those that no device had at this address. */
async function putNewTimes(client: ClientBase, unknown: readonly Unknown[]): Promise<readonly NewTime[]> {
  if (unknown.length === 0) return [];
  const times = unknown.map(({ time }) => time);
  await client.query(putNewest, [times]);
  const { rows } = await client.query<NewTime>(putTimes, [unknown.map(({ address }) => address), times]);
  return rows;
}

function countNews(unknown: readonly Unknown[], newTimes: readonly NewTime[]): number {
  const fresh = new Set(newTimes.map(({ address, time }) => `${address} ${time}`));
  return unknown.filter(({ address, time, kept }) => fresh.delete(`${address} ${time}`) || !isKnown(kept, time)).length;
}

function columnsOf(table: readonly Row[]): [string[], string[], Ticks[]] {
  return [table.map(([address]) => address), table.map(([, device]) => device), table.map(([, , time]) => time)];
}
