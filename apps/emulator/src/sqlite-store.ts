import { DatabaseSync } from "node:sqlite";
import { DatabaseUnavailableError } from "./database-errors.ts";
import { closeToOthers, makeForOwnerOnly } from "./sqlite-file.ts";
import { prepareSchema } from "./sqlite-schema.ts";
import { manyDevices } from "./store/device-counts.ts";
import { sqliteAddresses } from "./store/sqlite-addresses.ts";
import { sqliteRecorder } from "./store/sqlite-recorder.ts";
import { sqliteStatistics } from "./store/sqlite-statistics.ts";
import { sqliteSweep } from "./store/sqlite-sweep.ts";
import type { Store } from "./store.ts";

export const inMemory = ":memory:";

/** How long to wait for another process that writes, in milliseconds. */
const lockTimeout = 10_000;

/** Opens a database file, which is made if it does not exist, or `:memory:`. Throws DatabaseUnavailableError. */
export function openSqliteStore(file: string, countedFrom = manyDevices): Store {
  const database = openDatabase(file);
  const addresses = sqliteAddresses(database, countedFrom);
  const record = sqliteRecorder(database, addresses);
  const sweep = sqliteSweep(database, addresses);

  function inTransaction<T>(work: () => T): T {
    try {
      database.exec("BEGIN IMMEDIATE");
      const result = work();
      database.exec("COMMIT");
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw isSqliteError(error) ? unavailable(file, error) : error;
    }
  }

  // Async, although SQLite answers at once, so that what it throws arrives as a rejection like any other database's.
  return {
    async ready() {},
    record: async (sightings) => inTransaction(() => record(sightings)),
    statistics: sqliteStatistics(database),
    forget: async (now, from) => inTransaction(() => sweep(now, from)),
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    makeForOwnerOnly(file);
    database = new DatabaseSync(file, { timeout: lockTimeout });
    prepareSchema(database, file);
    closeToOthers(database);
    return database;
  } catch (error) {
    database?.close();
    throw isSqliteError(error) ? unavailable(file, error) : error;
  }
}

function isSqliteError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
}

function unavailable(file: string, error: Error): DatabaseUnavailableError {
  const reason = `${error.message}. Check that it is an SQLite file, that it and its folder can be written, and that the disk has room.`;
  return new DatabaseUnavailableError(file, reason, { cause: error });
}
