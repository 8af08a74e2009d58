import type { ClientBase } from "pg";
import { longSpan, type Moves, shortSpan } from "./device-counts.ts";

const withCounts = `
  SELECT address FROM unnest($1::text[]) AS given (address)
  WHERE EXISTS (SELECT 1 FROM counts WHERE counts.address = given.address)`;
const withMany = `
  SELECT address FROM unnest($1::text[]) AS given (address)
  WHERE EXISTS (SELECT 1 FROM contacts WHERE contacts.address = given.address OFFSET $2)`;
const count = `
  INSERT INTO counts (address, span, number, devices)
  SELECT address, span, last_seen >> span, count(*) FROM contacts, (VALUES (${longSpan}), (${shortSpan})) AS spans (span)
  WHERE address = ANY ($1::text[]) GROUP BY address, span, last_seen >> span`;
const given =
  "unnest($1::text[], $2::smallint[], $3::bigint[], $4::integer[]) AS given (address, span, number, devices)";
const change = `
  INSERT INTO counts AS kept (address, span, number, devices) SELECT * FROM ${given}
  ON CONFLICT (address, span, number) DO UPDATE SET devices = kept.devices + excluded.devices`;
const clear = `
  DELETE FROM counts USING ${given}
  WHERE counts.address = given.address AND counts.span = given.span AND counts.number = given.number AND counts.devices = 0`;

/** Keeps the counts of addresses that at least `countedFrom` devices contact, after devices' latest sightings have moved. */
export async function writeCounts(client: ClientBase, moves: Moves, countedFrom: number): Promise<void> {
  const { addresses } = moves;
  if (addresses.length === 0) return;
  const counted = await addressesOf(client, withCounts, [addresses]);
  const others = addresses.filter((address) => !counted.has(address));
  const toCount = await addressesOf(client, withMany, [others, countedFrom - 1]);
  if (toCount.size > 0) await client.query(count, [[...toCount]]);

  const rows = [...counted].flatMap((address) =>
    moves.changesOf(address).map(({ span, number, by }) => ({ address, span, number, by })),
  );
  if (rows.length === 0) return;
  const columns = [
    rows.map(({ address }) => address),
    rows.map(({ span }) => span),
    rows.map(({ number }) => number),
    rows.map(({ by }) => by),
  ];
  await client.query(change, columns);
  await client.query(clear, columns);
}

async function addressesOf(client: ClientBase, sql: string, values: unknown[]): Promise<Set<string>> {
  const { rows } = await client.query<{ address: string }>(sql, values);
  return new Set(rows.map(({ address }) => address));
}
