import type { DatabaseSync } from "node:sqlite";
import { DatabaseUnavailableError } from "../database-errors.ts";
import { fillAddresses } from "../sql/addresses-sql.ts";

const schemaVersion = 4;
/** Marks the file as ours: "MDEe", as SQLite's application_id has it. */
const applicationId = 0x4d444565;

// Since version 3. The columns are told of with the SQL for it.
const addresses = `
  CREATE TABLE addresses ( -- one row for each address: what is known of it as a whole
    address TEXT NOT NULL PRIMARY KEY,
    devices INTEGER NOT NULL,
    counted INTEGER NOT NULL, -- 0 or 1
    oldest_contact INTEGER,
    first_seen INTEGER,
    last_seen INTEGER
  ) STRICT, WITHOUT ROWID;
`;

// Since version 4. Every kind has tables of its own, made when it is first asked for.
const entityShapes = `
  CREATE TABLE entity_shapes ( -- one row for each kind of entities
    entity TEXT NOT NULL PRIMARY KEY,
    shape TEXT NOT NULL -- its id and what it is filtered by, as JSON
  ) STRICT, WITHOUT ROWID;
`;

// All keys lead with the address, or what stands for a domain or file in its place. Times are in units of 100 ns since 1970.
const schema = `${addresses} ${entityShapes}
  CREATE TABLE contacts ( -- one row for each address and device
    address TEXT NOT NULL,
    device BLOB NOT NULL,
    last_seen INTEGER NOT NULL,
    PRIMARY KEY (address, device)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX contacts_by_time ON contacts (address, last_seen);
  CREATE TABLE earlier_sightings ( -- of a contact, before its last: for a clock that is set back
    address TEXT NOT NULL,
    device BLOB NOT NULL,
    time INTEGER NOT NULL,
    PRIMARY KEY (address, device, time)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE times ( -- at which the address was seen, by whichever device
    address TEXT NOT NULL,
    time INTEGER NOT NULL,
    PRIMARY KEY (address, time)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE counts ( -- of contacts by last_seen, for addresses that have many
    address TEXT NOT NULL,
    span INTEGER NOT NULL, -- 2^span ticks long
    number INTEGER NOT NULL, -- time >> span
    devices INTEGER NOT NULL,
    PRIMARY KEY (address, span, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE newest (time INTEGER NOT NULL) STRICT; -- one row, once there is a sighting
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

const migrationTo3 = `${addresses} ${fillAddresses} PRAGMA user_version = 3;`;
const migrationTo4 = `${entityShapes} PRAGMA user_version = 4;`;

/** Makes the schema in a new database, or brings that of 0.1.0 up to date. Throws DatabaseUnavailableError, and leaves the file as it is, if it is somebody else's. */
export function prepareSchema(database: DatabaseSync, file: string): void {
  if (!isOfVersion(database, schemaVersion)) {
    // Two processes may open a new file at once: the first one to lock it makes the schema. A current one is opened even while it is locked.
    database.exec("BEGIN IMMEDIATE");
    if (isEmpty(database)) database.exec(schema);
    if (isOfVersion(database, 2)) database.exec(migrationTo3);
    if (isOfVersion(database, 3)) database.exec(migrationTo4);
    database.exec("COMMIT");
  }
  const [owner, version] = ["application_id", "user_version"].map((name) => pragma(database, name));
  if (owner !== applicationId) {
    throw new DatabaseUnavailableError(
      file,
      "it is the database of another program. Name a file that the emulator made, or a new one.",
    );
  }
  if (version !== schemaVersion) {
    const versions = `its schema has version ${version}, and this emulator knows ${schemaVersion}`;
    throw new DatabaseUnavailableError(file, `${versions}. Use the emulator that made it, or import into a new file.`);
  }
  // With a write-ahead log an import and a running emulator can share the file, and a killed process loses nothing committed.
  // It is emptied every 64 MB: an import changes the same pages again and again, and so writes a third less.
  // What is written comes in the order of the keys and what is asked of one address lies together, but a page of entities in an order of
  // their own lies all over the file: among a million machines such a page takes half as long with 32 MB as with 8.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  database.exec("PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 16384");
}

function isOfVersion(database: DatabaseSync, version: number): boolean {
  return pragma(database, "application_id") === applicationId && pragma(database, "user_version") === version;
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare("SELECT count(*) AS objects FROM sqlite_schema").get()?.["objects"] === 0;
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
