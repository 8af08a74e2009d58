import type { ClientBase } from "pg";
import { fillAddresses } from "../sql/addresses-sql.ts";

/** Everything lies in a schema of its own, so that the database can be shared with other programs. */
export const schemaName = "defender_endpoint_emulator";

/** Whoever changes anything holds this advisory lock until the end of the transaction. Its number is "MDEe". */
export const writerLock = `SELECT pg_advisory_xact_lock(${0x4d444565})`;

interface Migration {
  readonly sql: string;
  /** Tables that it makes, which Citus spreads by address, and those of which every node gets a copy. */
  readonly distributed: readonly string[];
  readonly everywhere: readonly string[];
}

// Added to, never changed. All keys lead with the address, or what stands for a domain or file in its place. Times are in units of 100 ns since 1970.
const migrations: readonly Migration[] = [
  {
    sql: `
  CREATE TABLE contacts ( -- one row for each address and device
    address text COLLATE "C" NOT NULL,
    device bytea NOT NULL,
    last_seen bigint NOT NULL,
    PRIMARY KEY (address, device)
  );
  CREATE INDEX contacts_by_time ON contacts (address, last_seen);
  CREATE TABLE earlier_sightings ( -- of a contact, before its last: for a clock that is set back
    address text COLLATE "C" NOT NULL,
    device bytea NOT NULL,
    time bigint NOT NULL,
    PRIMARY KEY (address, device, time)
  );
  CREATE TABLE times ( -- at which the address was seen, by whichever device
    address text COLLATE "C" NOT NULL,
    time bigint NOT NULL,
    PRIMARY KEY (address, time)
  );
  CREATE TABLE counts ( -- of contacts by last_seen, for addresses that have many
    address text COLLATE "C" NOT NULL,
    span smallint NOT NULL, -- 2^span ticks long
    number bigint NOT NULL, -- last_seen >> span
    devices integer NOT NULL,
    PRIMARY KEY (address, span, number)
  );
  CREATE TABLE newest (id integer PRIMARY KEY, time bigint NOT NULL); -- one row, once there is a sighting
  `,
    distributed: ["contacts", "earlier_sightings", "times", "counts"],
    everywhere: ["newest"],
  },
  {
    // The columns are told of with the SQL for it.
    sql: `
  CREATE TABLE addresses ( -- one row for each address: what is known of it as a whole
    address text COLLATE "C" PRIMARY KEY,
    devices bigint NOT NULL,
    counted boolean NOT NULL,
    oldest_contact bigint,
    first_seen bigint,
    last_seen bigint
  );
  ${fillAddresses}`,
    distributed: ["addresses"],
    everywhere: [],
  },
  {
    sql: `
  CREATE TABLE entity_shapes ( -- one row for each kind of entities, whose tables are made when it is first asked for
    entity text PRIMARY KEY,
    shape text NOT NULL -- its id and what it is filtered by, as JSON
  );`,
    distributed: [],
    everywhere: ["entity_shapes"],
  },
];

/** Brings the schema up to date. Several emulators may start at once. Answers the version that was found if it is a newer one. */
export async function migrate(client: ClientBase): Promise<number | undefined> {
  await client.query("BEGIN");
  await client.query(writerLock);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${schemaName}`);
  await client.query("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)");
  const { rows } = await client.query<{ version: number }>("SELECT version FROM schema_version");
  const found = rows[0]?.version ?? 0;
  for (const migration of migrations.slice(found)) {
    await client.query(migration.sql);
    for (const table of migration.distributed) await distribute(client, table, "address");
    for (const table of migration.everywhere) await spread(client, "create_reference_table", [table]);
  }
  if (found < migrations.length) {
    await client.query("DELETE FROM schema_version");
    await client.query("INSERT INTO schema_version (version) VALUES ($1)", [migrations.length]);
  }
  await client.query("COMMIT");
  return found > migrations.length ? found : undefined;
}

/** The version of the schema that this emulator knows. */
export const schemaVersion = migrations.length;

/** Where the Citus extension is, a table is spread by a column over its nodes. Not tested: no such cluster comes from npm. */
export async function distribute(client: ClientBase, table: string, column: string): Promise<void> {
  await spread(client, "create_distributed_table", [table, column]);
}

async function spread(client: ClientBase, how: string, [table, ...values]: readonly string[]): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_extension WHERE extname = 'citus'");
  if (rowCount === 0) return;
  const more = values.map((_, n) => `, $${n + 2}`).join("");
  await client.query(`SELECT ${how}($1::regclass${more})`, [`${schemaName}.${table}`, ...values]);
}
