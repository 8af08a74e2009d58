import type { ClientBase } from "pg";
import type { AddressChange, AddressChanges } from "../sql/address-changes.ts";
import { removeAddresses, tightenAddresses } from "../sql/addresses-sql.ts";
import { countChanges, longSpan, shortSpan } from "../sql/device-counts.ts";

const put = `
  INSERT INTO addresses AS kept (address, devices, counted, oldest_contact, first_seen, last_seen)
  SELECT address, devices, false, oldest_contact, first_seen, last_seen
  FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[])
    AS given (address, devices, oldest_contact, first_seen, last_seen)
  ON CONFLICT (address) DO UPDATE SET
    devices = kept.devices + excluded.devices,
    oldest_contact = least(kept.oldest_contact, excluded.oldest_contact),
    first_seen = least(kept.first_seen, excluded.first_seen),
    last_seen = greatest(kept.last_seen, excluded.last_seen)
  RETURNING address, devices, counted`;
const count = `
  INSERT INTO counts (address, span, number, devices)
  SELECT address, span, last_seen >> span, count(*) FROM contacts, (VALUES (${longSpan}), (${shortSpan})) AS spans (span)
  WHERE address = ANY ($1::text[]) GROUP BY address, span, last_seen >> span`;
const counted = "UPDATE addresses SET counted = true WHERE address = ANY ($1::text[])";
const given =
  "unnest($1::text[], $2::smallint[], $3::bigint[], $4::integer[]) AS given (address, span, number, devices)";
const change = `
  INSERT INTO counts AS kept (address, span, number, devices) SELECT * FROM ${given}
  ON CONFLICT (address, span, number) DO UPDATE SET devices = kept.devices + excluded.devices`;
const clear = `
  DELETE FROM counts USING ${given}
  WHERE counts.address = given.address AND counts.span = given.span AND counts.number = given.number AND counts.devices = 0`;
const ofGiven = "address = ANY ($1::text[])";

/** Brings addresses, and the counts of those that at least `countedFrom` devices contact, up to date with what has changed. */
export async function writeAddresses(client: ClientBase, changes: AddressChanges, countedFrom: number): Promise<void> {
  const all = [...changes.all()];
  if (all.length === 0) return;
  const { rows } = await client.query<{ address: string; devices: bigint; counted: boolean }>(put, [
    all.map(({ address }) => address),
    all.map(({ devices }) => devices),
    all.map(({ oldestContact }) => oldestContact),
    all.map(({ firstSeen }) => firstSeen),
    all.map(({ lastSeen }) => lastSeen),
  ]);
  const toCount = rows.filter((row) => !row.counted && row.devices >= countedFrom).map(({ address }) => address);
  if (toCount.length > 0) {
    await client.query(count, [toCount]);
    await client.query(counted, [toCount]);
  }
  const haveCounts = new Set(rows.filter((row) => row.counted).map(({ address }) => address));
  await changeCounts(
    client,
    all.filter(({ address }) => haveCounts.has(address)),
  );
}

async function changeCounts(client: ClientBase, all: readonly AddressChange[]): Promise<void> {
  const rows = all.flatMap(({ address, moves }) =>
    countChanges(moves).map(({ span, number, by }) => ({ address, span, number, by })),
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

/** The same after contacts or times of these addresses were deleted. */
export async function tightenRows(client: ClientBase, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  await client.query(tightenAddresses(ofGiven), [addresses]);
  await client.query(removeAddresses(ofGiven), [addresses]);
}
