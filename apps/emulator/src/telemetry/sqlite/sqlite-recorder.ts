import type { DatabaseSync } from "node:sqlite";
import type { Sighting, Ticks } from "@defender-endpoint/service";
import { AddressChanges } from "../sql/address-changes.ts";
import { addToHistory, isKnown, shortestLookBack } from "../sql/contact-history.ts";
import { type Contact, contactsOf } from "../sql/contacts.ts";
import type { SqliteAddresses } from "./sqlite-addresses.ts";

/** Records sightings inside a transaction. Answers how many said something new. */
export function sqliteRecorder(
  database: DatabaseSync,
  addresses: SqliteAddresses,
): (sightings: Iterable<Sighting>) => number {
  const putContact = database.prepare(
    "INSERT OR IGNORE INTO contacts (address, device, last_seen) VALUES (?, unhex(?), ?)",
  );
  const moveContact = database.prepare("UPDATE contacts SET last_seen = ? WHERE address = ? AND device = unhex(?)");
  const lastSeen = ticksStatement(database, "SELECT last_seen FROM contacts WHERE address = ? AND device = unhex(?)");
  const earlier = ticksStatement(
    database,
    "SELECT time FROM earlier_sightings WHERE address = ? AND device = unhex(?) AND time >= ? ORDER BY time",
  );
  const putEarlier = database.prepare(
    "INSERT OR IGNORE INTO earlier_sightings (address, device, time) VALUES (?, unhex(?), ?)",
  );
  const removeEarlier = database.prepare(
    "DELETE FROM earlier_sightings WHERE address = ? AND device = unhex(?) AND time = ?",
  );
  const putTime = database.prepare("INSERT OR IGNORE INTO times (address, time) VALUES (?, ?)");
  const putNewest = database.prepare(
    "INSERT OR REPLACE INTO newest (rowid, time) SELECT 1, ? WHERE ? > coalesce((SELECT time FROM newest), ? - 1)",
  );

  function kept({ address, device, first }: Contact): Ticks[] {
    const last = ticks(lastSeen.get(address, device));
    if (last === undefined) return [];
    const from = first - shortestLookBack;
    return last < from ? [last] : [...earlier.all(address, device, from).map((row) => ticks(row) ?? 0n), last];
  }

  function recordContact(contact: Contact, changes: AddressChanges): number {
    const { address, device, times } = contact;
    const isNew = putContact.run(address, device, contact.last).changes > 0;
    if (isNew && times.length === 1) {
      // Nearly everything that a new database is told.
      putTime.run(address, contact.last);
      changes.seen(address, contact.last);
      changes.moved(address, { from: undefined, to: contact.last });
      return 1;
    }
    const before = isNew ? [] : kept(contact);
    const unknown = isNew ? times : times.filter((time) => !before.includes(time));
    if (unknown.length === 0) return 0;
    const { removed, added, formerLatest, latest } = addToHistory(before, unknown);
    for (const time of removed) if (time !== formerLatest) removeEarlier.run(address, device, time);
    for (const time of added) if (time !== latest) putEarlier.run(address, device, time);
    if (latest !== undefined && latest !== formerLatest) {
      if (formerLatest !== undefined) {
        moveContact.run(latest, address, device);
        if (!removed.includes(formerLatest)) putEarlier.run(address, device, formerLatest);
      }
      changes.moved(address, { from: formerLatest, to: latest });
    }
    let news = 0;
    for (const time of unknown) {
      const isNewTime = putTime.run(address, time).changes > 0;
      if (isNewTime) changes.seen(address, time);
      if (isNewTime || !isKnown(before, time)) news += 1;
    }
    return news;
  }

  return (sightings) => {
    const changes = new AddressChanges();
    let news = 0;
    let newest: Ticks | undefined;
    for (const contact of contactsOf(sightings)) {
      news += recordContact(contact, changes);
      if (newest === undefined || contact.last > newest) newest = contact.last;
    }
    addresses.write(changes);
    if (newest !== undefined) putNewest.run(newest, newest, newest);
    return news;
  };
}

/** A statement that reads times: in arrays, which are faster than objects, and as bigints. */
function ticksStatement(database: DatabaseSync, sql: string) {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  statement.setReturnArrays(true);
  return statement;
}

function ticks(row: unknown): Ticks | undefined {
  const value: unknown = Array.isArray(row) ? row[0] : undefined;
  return typeof value === "bigint" ? value : undefined;
}
