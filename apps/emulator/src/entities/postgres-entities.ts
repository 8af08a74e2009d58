import type { Collection, Entity, EntityShapes } from "@defender-endpoint/service";
import type { ClientBase } from "pg";
import { type ColumnValue, type EntityRow, entityRows } from "./entity-rows.ts";
import { type ColumnTypes, createEntityTable, dropEntityTable } from "./entity-schema.ts";
import { countSql, pageSql, type Statement } from "./entity-sql.ts";
import { type EntityTable, entityTable, type MemberColumn } from "./entity-table.ts";
import type { Dialect } from "./filter-sql.ts";

const dialect: Dialect = { parameter: (position) => `$${position}`, position: "strpos", link: "id" };

const text = 'text COLLATE "C"';
const members = { string: text, guid: text, number: "double precision", boolean: "smallint", datetime: "bigint" };

const columnTypes: ColumnTypes = {
  seq: "bigint GENERATED ALWAYS AS IDENTITY",
  id: `${text} PRIMARY KEY`,
  text,
  members,
  inIndex: " NULLS FIRST",
  link: "id",
  linkType: text,
  options: "",
};

/** How the store lets its parts at the database. */
export interface PostgresAccess {
  /** Reads what is committed. */
  read<T>(work: (client: ClientBase) => Promise<T>): Promise<T>;
  /** Does all of it or nothing, while nobody else writes. */
  write<T>(work: (client: ClientBase) => Promise<T>): Promise<T>;
  /** Spreads a new table over the nodes by a column, where there are any. */
  distribute(client: ClientBase, table: string, column: string): Promise<void>;
}

/** Entities in a database whose schema knows of them. A kind that is asked for first gets its tables then. */
export function postgresEntities(
  shapes: EntityShapes,
  { read, write, distribute }: PostgresAccess,
): (entity: string) => Collection {
  const collections = new Map<string, Collection>();

  function collectionOf(entity: string): Collection {
    const table = entityTable(entity, shapes[entity] ?? {});
    let made: Promise<void> | undefined;
    async function ready(): Promise<void> {
      made ??= write((client) => makeTable(client, table, distribute));
      try {
        await made;
      } catch (error) {
        // The server may be there next time.
        made = undefined;
        throw error;
      }
    }
    async function all<Row extends object>({ sql, values }: Statement): Promise<Row[]> {
      await ready();
      return (await read((client) => client.query<Row>(sql, [...values]))).rows;
    }
    async function putAll(entities: Iterable<Entity>): Promise<void> {
      const rows = entityRows(table, entities);
      await ready();
      await write((client) => putRows(client, table, rows));
    }

    return {
      async get(id) {
        const sql = `SELECT body FROM ${table.table} WHERE id = $1`;
        const [row] = await all<{ body: string }>({ sql, values: [id] });
        return row === undefined ? undefined : JSON.parse(row.body);
      },
      put: (given) => putAll([given]),
      putAll,
      async delete(id) {
        await ready();
        return await write(async (client) => {
          for (const { table: elements } of table.elements)
            await client.query(`DELETE FROM ${elements} WHERE id = $1`, [id]);
          const { rowCount } = await client.query(`DELETE FROM ${table.table} WHERE id = $1`, [id]);
          return rowCount !== 0;
        });
      },
      async query(query = {}) {
        return (await all<{ body: string }>(pageSql(table, query, dialect))).map(({ body }) => JSON.parse(body));
      },
      async count(filter) {
        const [row] = await all<{ entities: bigint }>(countSql(table, filter, dialect));
        return Number(row?.entities);
      },
    };
  }

  return (entity) => {
    const known = collections.get(entity) ?? collectionOf(entity);
    collections.set(entity, known);
    return known;
  };
}

/** How many entities are made anew at once. */
const slice = 5000;

/** Makes the tables of a kind, or makes them anew from the entities that there are where it is filtered by other members now. */
async function makeTable(
  client: ClientBase,
  table: EntityTable,
  distribute: PostgresAccess["distribute"],
): Promise<void> {
  const shape = JSON.stringify(table.shape);
  const { rows } = await client.query<{ shape: string }>("SELECT shape FROM entity_shapes WHERE entity = $1", [
    table.entity,
  ]);
  const known = rows[0]?.shape;
  if (known === shape) return;
  await client.query(
    "INSERT INTO entity_shapes (entity, shape) VALUES ($1, $2) ON CONFLICT (entity) DO UPDATE SET shape = excluded.shape",
    [table.entity, shape],
  );
  if (known !== undefined) {
    const former = entityTable(table.entity, JSON.parse(known));
    await client.query(`CREATE TEMP TABLE former_entities ON COMMIT DROP AS SELECT seq, body FROM ${former.table}`);
    await client.query(dropEntityTable(former));
  }
  await client.query(createEntityTable(table, columnTypes));
  for (const name of [table.table, ...table.elements.map((each) => each.table)]) await distribute(client, name, "id");
  if (known === undefined) return;
  for (let after = "0"; ; ) {
    const former = await client.query<{ seq: bigint; body: string }>(
      `SELECT seq, body FROM former_entities WHERE seq > $1 ORDER BY seq LIMIT ${slice}`,
      [after],
    );
    await putRows(
      client,
      table,
      entityRows(
        table,
        former.rows.map(({ body }) => JSON.parse(body)),
      ),
    );
    if (former.rows.length < slice) return;
    after = String(former.rows.at(-1)?.seq);
  }
}

/** Writes rows inside a transaction: a statement for each table, however many rows. */
async function putRows(client: ClientBase, table: EntityTable, rows: readonly EntityRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const columns = table.columns.map(({ column }) => column);
  const names = ["id", "body", ...columns];
  const given = unnest([text, text, ...table.columns.map(arrayType)]);
  await client.query(
    `INSERT INTO ${table.table} (${names.join(", ")})
     SELECT ${names.join(", ")} FROM ${given} WITH ORDINALITY AS given (${names.join(", ")}, n) ORDER BY n
     ON CONFLICT (id) DO UPDATE SET ${names
       .slice(1)
       .map((name) => `${name} = excluded.${name}`)
       .join(", ")}`,
    [
      ids,
      rows.map(({ body }) => body),
      ...columnsOf(
        rows.map(({ values }) => values),
        columns.length,
      ),
    ],
  );
  for (const [n, elements] of table.elements.entries()) {
    await client.query(`DELETE FROM ${elements.table} WHERE id = ANY ($1::text[])`, [ids]);
    const all = rows.flatMap(({ id, elements }) => (elements[n] ?? []).map((values) => [id, ...values]));
    if (all.length === 0) continue;
    const into = ["id", ...elements.columns.map(({ column }) => column)].join(", ");
    await client.query(
      `INSERT INTO ${elements.table} (${into}) SELECT * FROM ${unnest([text, ...elements.columns.map(arrayType)])}`,
      columnsOf(all, elements.columns.length + 1),
    );
  }
}

function arrayType({ type }: MemberColumn): string {
  return members[type];
}

function unnest(types: readonly string[]): string {
  return `unnest(${types.map((type, n) => `$${n + 1}::${type.replace(/ COLLATE .*/, "")}[]`).join(", ")})`;
}

function columnsOf(rows: readonly (readonly ColumnValue[])[], count: number): ColumnValue[][] {
  return Array.from({ length: count }, (_, n) => rows.map((row) => row[n] ?? null));
}
