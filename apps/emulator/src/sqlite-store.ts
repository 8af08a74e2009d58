import { DatabaseSync } from "node:sqlite";
import { DatabaseUnavailableError } from "./database-errors.ts";
import { prepareSchema } from "./sqlite-schema.ts";
import type { AddressStatistics, Sighting, StatisticsQuery, Store } from "./store.ts";

export const inMemory = ":memory:";

/** How long to wait for another process that writes, in milliseconds. */
const lockTimeout = 10_000;

const insert = "INSERT OR IGNORE INTO sightings (address, time, device) VALUES (?, ?, ?)";

const statistics = `
  SELECT
    (SELECT count(DISTINCT device) FROM sightings WHERE address = :address AND time BETWEEN :devicesSince AND :now) AS devices,
    (SELECT min(time) FROM sightings WHERE address = :address AND time BETWEEN :seenSince AND :now) AS firstSeen,
    (SELECT max(time) FROM sightings WHERE address = :address AND time BETWEEN :seenSince AND :now) AS lastSeen
`;

/** Opens a database file, which is made if it does not exist, or `:memory:`. Throws DatabaseUnavailableError. */
export function openSqliteStore(file: string): Store {
  const database = openDatabase(file);
  const insertStatement = database.prepare(insert);
  const changesStatement = database.prepare("SELECT total_changes() AS changes");
  const statisticsStatement = database.prepare(statistics);
  // Ticks of this century are beyond what a JavaScript number holds exactly.
  statisticsStatement.setReadBigInts(true);

  function insertAll(sightings: Iterable<Sighting>): number {
    const before = Number(changesStatement.get()?.["changes"]);
    database.exec("BEGIN IMMEDIATE");
    try {
      for (const { address, time, device } of sightings) insertStatement.run(address, time, device);
      database.exec("COMMIT");
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
    return Number(changesStatement.get()?.["changes"]) - before;
  }

  function ask({ address, now, devicesSince, seenSince }: StatisticsQuery): AddressStatistics {
    const row = statisticsStatement.get({ address, now, devicesSince, seenSince });
    return {
      devices: Number(row?.["devices"]),
      firstSeen: ticksOrNull(row?.["firstSeen"]),
      lastSeen: ticksOrNull(row?.["lastSeen"]),
    };
  }

  // Async, although SQLite answers at once, so that what it throws arrives as a rejection like any other database's.
  return {
    async record(sightings) {
      try {
        return insertAll(sightings);
      } catch (error) {
        throw isSqliteError(error) ? unavailable(file, error) : error;
      }
    },
    statistics: async (query) => ask(query),
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: lockTimeout });
    prepareSchema(database, file);
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

function ticksOrNull(value: unknown): bigint | null {
  return typeof value === "bigint" ? value : null;
}
