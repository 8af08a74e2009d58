import type { Ticks } from "@defender-endpoint/service";
import { Pool, type PoolClient, types } from "pg";
import { postgresEntities } from "../../entities/postgres-entities.ts";
import { postgresTurns } from "../../entities/postgres-turns.ts";
import { DatabaseUnavailableError } from "../database-errors.ts";
import { databaseName } from "../database-name.ts";
import { manyDevices } from "../sql/device-counts.ts";
import { devicesArguments, devicesSql } from "../sql/devices-sql.ts";
import { statisticsArguments, statisticsSql } from "../sql/statistics-sql.ts";
import type { Store, StoreOptions } from "../store.ts";
import { recordSightings } from "./postgres-recorder.ts";
import { distribute, migrate, schemaName, schemaVersion, writerLock } from "./postgres-schema.ts";
import { sweepStep } from "./postgres-sweep.ts";

/** How long to wait for a connection, in milliseconds. */
const connectTimeout = 10_000;

const { INT8 } = types.builtins;
/** PostgreSQL's number for the type bigint[]. */
const int8Array = 1016;

const statistics = statisticsSql((position) => `$${position}`);
const devices = devicesSql((position) => `$${position}`);

/**
 * Opens a database on a PostgreSQL server, by a postgres:// address. Nothing is connected until the store is used; its tables
 * are made then, in a schema of their own. Several emulators can use one database.
 */
export function openPostgresStore(address: string, options: StoreOptions = {}): Store {
  const { countedFrom = manyDevices, shapes = {} } = options;
  const pool = new Pool({
    connectionString: address,
    application_name: "defender-endpoint-emulator",
    connectionTimeoutMillis: connectTimeout,
    types: { getTypeParser: parserOf },
    onConnect: async (client) => {
      await client.query(`SET search_path = ${schemaName}`);
    },
  });
  // A connection that breaks while nobody uses it is replaced when the next one is needed.
  pool.on("error", () => {});
  let migrated: Promise<void> | undefined;

  async function prepare(): Promise<void> {
    const found = await connected(migrate);
    if (found === undefined) return;
    const versions = `its schema has version ${found}, and this emulator knows ${schemaVersion}`;
    throw new DatabaseUnavailableError(
      databaseName(address),
      `${versions}. Use the emulator that made it, or another database.`,
    );
  }

  async function ready(): Promise<void> {
    migrated ??= prepare();
    try {
      await migrated;
    } catch (error) {
      // The server may be there next time.
      migrated = undefined;
      throw error;
    }
  }

  async function connected<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    let client: PoolClient | undefined;
    let failed = true;
    try {
      client = await pool.connect();
      const result = await work(client);
      failed = false;
      return result;
    } catch (error) {
      throw unavailable(address, error);
    } finally {
      // A connection on which something failed is not used again: it may be in the middle of a transaction.
      client?.release(failed);
    }
  }

  // One at a time: they would only wait for the same lock, each on a connection that look-ups need.
  let turn: Promise<unknown> = Promise.resolve();
  function writing<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const written = turn.then(() => write(work));
    turn = written.catch(() => {});
    return written;
  }

  async function write<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    await ready();
    return await connected(async (client) => {
      await client.query("BEGIN");
      await client.query(writerLock);
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    });
  }

  async function read<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    await ready();
    return await connected(work);
  }
  return {
    ready,
    collection: postgresEntities(shapes, { read, write: writing, distribute }),
    inTurn: postgresTurns(async () => {
      await ready();
      try {
        return await pool.connect();
      } catch (error) {
        throw unavailable(address, error);
      }
    }),
    sightings: {
      async record(sightings) {
        const all = [...sightings];
        return await writing((client) => recordSightings(client, all, countedFrom));
      },
      async statistics(query) {
        await ready();
        const values = statisticsArguments(query);
        return await connected(async (client) => {
          const { rows } = await client.query<StatisticsRow>({ name: "statistics", text: statistics, values });
          const [row] = rows;
          return {
            devices: Number(row?.devices ?? 0),
            firstSeen: row?.first_seen ?? null,
            lastSeen: row?.last_seen ?? null,
          };
        });
      },
      devices: (query) =>
        read(async (client) => {
          const values = devicesArguments(query);
          const { rows } = await client.query<{ device: Buffer }>({ name: "devices", text: devices, values });
          return rows.map(({ device }) => device.toString("hex"));
        }),
    },
    forget: async (now, from) => await writing((client) => sweepStep(client, now, from)),
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}

interface StatisticsRow {
  readonly devices: bigint;
  readonly first_seen: Ticks | null;
  readonly last_seen: Ticks | null;
}

/** Times come as bigints: the driver would give them as text. */
function parserOf(type: number, format?: "text" | "binary") {
  if (type === INT8) return BigInt;
  if (type === int8Array) return (text: string) => (text === "{}" ? [] : text.slice(1, -1).split(",").map(BigInt));
  return types.getTypeParser(type, format);
}

function unavailable(address: string, error: unknown): unknown {
  // A fault of ours keeps its stack. An address that is none is no such fault.
  if (error instanceof DatabaseUnavailableError || (error instanceof TypeError && !("code" in error))) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error && error.message !== "" ? error.message : code;
  const way = "Check the address, that the server runs and lets this user in, and that the user may create a schema.";
  return new DatabaseUnavailableError(databaseName(address), `${message.replace(/\.$/, "")}. ${way}`, { cause: error });
}
