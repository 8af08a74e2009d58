import { chmodSync, closeSync, openSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

/** What is in the file is telemetry: only for its owner. SQLite gives the files beside it the same mode. */
const ownerOnly = 0o600;

/** Makes the file of a database, before SQLite would make it for everybody. Does nothing if it is there, or can be none: SQLite tells why. */
export function makeForOwnerOnly(file: string): void {
  // SQLite's own names: of a database in memory, and of a file in a URI.
  if (/^(:memory:$|file:)/.test(file)) return;
  try {
    closeSync(openSync(file, "wx", ownerOnly));
  } catch {}
}

/** Closes the files of a database that a former version, or a backup, left open to others. What belongs to somebody else stays as it is. */
export function closeToOthers(database: DatabaseSync): void {
  const file = database.prepare("PRAGMA database_list").get()?.["file"];
  // A database in memory has none.
  if (typeof file !== "string" || file === "") return;
  for (const suffix of ["", "-wal", "-shm"]) {
    try {
      chmodSync(`${file}${suffix}`, ownerOnly);
    } catch {}
  }
}
