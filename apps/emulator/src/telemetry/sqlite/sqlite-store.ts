import { DatabaseSync } from "node:sqlite";
import { type EntityQuery, oneAtATime } from "@defender-endpoint/service";
import { sqliteEntities } from "../../entities/sqlite-entities.ts";
import { DatabaseUnavailableError } from "../database-errors.ts";
import { manyDevices } from "../sql/device-counts.ts";
import { devicesArguments, devicesSql } from "../sql/devices-sql.ts";
import type { Store, StoreOptions } from "../store.ts";
import { sqliteAddresses } from "./sqlite-addresses.ts";
import { closeToOthers, makeForOwnerOnly } from "./sqlite-file.ts";
import { isLocked, type LockPause, lockedDatabase, lockPatience, sqliteLock } from "./sqlite-lock.ts";
import { sqliteRecorder } from "./sqlite-recorder.ts";
import { prepareSchema } from "./sqlite-schema.ts";
import { sqliteStatistics } from "./sqlite-statistics.ts";
import { sqliteSweep } from "./sqlite-sweep.ts";

export const inMemory = ":memory:";

export interface SqliteOptions extends StoreOptions {
  /** How many of so many entities must match a filter before a page is found without an index of it. */
  readonly manyMatches?: (entities: number, query: EntityQuery) => number;
  /** How to wait for a file that another program has locked. */
  readonly pause?: LockPause;
}

/** Opens a database file, which is made if it does not exist, or `:memory:`. Throws DatabaseUnavailableError. */
export function openSqliteStore(file: string, options: SqliteOptions = {}): Store {
  const { countedFrom = manyDevices, shapes = {}, manyMatches, pause } = options;
  const database = openDatabase(file);
  const lock = sqliteLock(file, pause);
  const addresses = sqliteAddresses(database, countedFrom);
  const record = sqliteRecorder(database, addresses);
  const sweep = sqliteSweep(database, addresses);
  const devices = database.prepare(devicesSql((position) => `?${position}`));

  async function inTransaction<T>(work: () => T): Promise<T> {
    try {
      return await lock.unlocked(() => {
        database.exec("BEGIN IMMEDIATE");
        return committed(work);
      });
    } catch (error) {
      throw isSqliteError(error) ? unavailable(file, error) : error;
    }
  }

  function committed<T>(work: () => T): T {
    try {
      const result = work();
      database.exec("COMMIT");
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      // Whatever it is, there is no second attempt: the sightings may be used up.
      throw isSqliteError(error) ? unavailable(file, error) : error;
    }
  }

  async function read<T>(work: () => T): Promise<T> {
    try {
      return await lock.unlocked(work);
    } catch (error) {
      throw isSqliteError(error) ? unavailable(file, error) : error;
    }
  }

  return {
    async ready() {},
    collection: sqliteEntities(database, shapes, { read, write: inTransaction }, manyMatches),
    inTurn: oneAtATime(),
    sightings: {
      record: (sightings) => inTransaction(() => record(sightings)),
      statistics: sqliteStatistics(database, lock),
      devices: (query) => read(() => devices.all(...devicesArguments(query)).map(deviceOf)),
    },
    forget: (now, from) => inTransaction(() => sweep(now, from)),
    async close() {
      lock.stopWaiting();
      if (database.isOpen) database.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    makeForOwnerOnly(file);
    // While a file is opened nothing else goes on yet that could be held up.
    database = new DatabaseSync(file, { timeout: lockPatience });
    prepareSchema(database, file);
    database.exec("PRAGMA busy_timeout = 0");
    closeToOthers(database);
    return database;
  } catch (error) {
    database?.close();
    throw isSqliteError(error) ? unavailable(file, error) : error;
  }
}

function deviceOf({ device }: Readonly<Record<string, unknown>>): string {
  return device instanceof Uint8Array ? Buffer.from(device).toString("hex") : "";
}

function isSqliteError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
}

function unavailable(file: string, error: Error): DatabaseUnavailableError {
  if (isLocked(error)) return lockedDatabase(file, error);
  const reason = `${error.message}. Check that it is an SQLite file, that it and its folder can be written, and that the disk has room.`;
  return new DatabaseUnavailableError(file, reason, { cause: error });
}
