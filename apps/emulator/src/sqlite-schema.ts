import type { DatabaseSync } from "node:sqlite";
import { DatabaseUnavailableError } from "./database-errors.ts";

const schemaVersion = 1;
/** Marks the file as ours: "MDEe", as SQLite's application_id has it. */
const applicationId = 0x4d444565;

// The key leads with the address and goes on with the time, so that every question is one range of the table itself.
const schema = `
  CREATE TABLE sightings (
    address TEXT NOT NULL,
    time INTEGER NOT NULL, -- units of 100 ns since 1970
    device TEXT NOT NULL,
    PRIMARY KEY (address, time, device)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

/** Makes the schema in a new database. Throws DatabaseUnavailableError, and leaves the file as it is, if it is somebody else's. */
export function prepareSchema(database: DatabaseSync, file: string): void {
  // Two processes may open a new file at once: the first one to lock it makes the schema.
  database.exec("BEGIN IMMEDIATE");
  if (isEmpty(database)) database.exec(schema);
  const owner = pragma(database, "application_id");
  const version = pragma(database, "user_version");
  database.exec("COMMIT");
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
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare("SELECT count(*) AS objects FROM sqlite_schema").get()?.["objects"] === 0;
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
