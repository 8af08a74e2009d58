import type { DatabaseSync } from "node:sqlite";
import type { AddressChanges } from "../sql/address-changes.ts";
import { removeAddresses, tightenAddresses } from "../sql/addresses-sql.ts";
import { countChanges, longSpan, type Move, shortSpan } from "../sql/device-counts.ts";

export interface SqliteAddresses {
  /** Brings addresses and counts up to date with what has changed in contacts and times. */
  write(changes: AddressChanges): void;
  /** The same after contacts or times of these addresses were deleted. */
  tighten(addresses: Iterable<string>): void;
}

/** Keeps the rows of addresses, and the counts of those that at least `countedFrom` devices contact. */
export function sqliteAddresses(database: DatabaseSync, countedFrom: number): SqliteAddresses {
  const put = database.prepare(`
    INSERT INTO addresses (address, devices, counted, oldest_contact, first_seen, last_seen) VALUES (?, ?, 0, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
      devices = devices + excluded.devices,
      oldest_contact = min(coalesce(oldest_contact, excluded.oldest_contact), coalesce(excluded.oldest_contact, oldest_contact)),
      first_seen = min(coalesce(first_seen, excluded.first_seen), coalesce(excluded.first_seen, first_seen)),
      last_seen = max(coalesce(last_seen, excluded.last_seen), coalesce(excluded.last_seen, last_seen))
    RETURNING devices, counted`);
  const count = database.prepare(`
    INSERT INTO counts (address, span, number, devices)
    SELECT address, ?2, last_seen >> ?2, count(*) FROM contacts WHERE address = ?1 GROUP BY 3`);
  const counted = database.prepare("UPDATE addresses SET counted = 1 WHERE address = ?");
  const change = database.prepare(`
    INSERT INTO counts (address, span, number, devices) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET devices = devices + excluded.devices`);
  const clear = database.prepare("DELETE FROM counts WHERE address = ? AND span = ? AND number = ? AND devices = 0");
  const tighten = database.prepare(tightenAddresses("address = ?"));
  const remove = database.prepare(removeAddresses("address = ?"));

  function changeCounts(address: string, moves: readonly Move[]): void {
    for (const { span, number, by } of countChanges(moves)) {
      change.run(address, span, number, by);
      if (by < 0) clear.run(address, span, number);
    }
  }

  return {
    write(changes) {
      for (const { address, devices, oldestContact, firstSeen, lastSeen, moves } of changes.all()) {
        const row = put.get(address, devices, oldestContact, firstSeen, lastSeen);
        if (row?.["counted"] === 1) {
          changeCounts(address, moves);
        } else if (Number(row?.["devices"]) >= countedFrom) {
          for (const span of [longSpan, shortSpan]) count.run(address, span);
          counted.run(address);
        }
      }
    },
    tighten(addresses) {
      for (const address of addresses) {
        tighten.run(address);
        remove.run(address);
      }
    },
  };
}
