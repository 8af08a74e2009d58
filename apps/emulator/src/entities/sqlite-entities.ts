import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Collection, Entity, EntityShapes } from "@defender-endpoint/service";
import { densityProbes, manyMatches, rowsSql } from "./density.ts";
import { type ColumnValue, type EntityRow, entityRows } from "./entity-rows.ts";
import { type ColumnTypes, createEntityTable, dropEntityTable } from "./entity-schema.ts";
import { countSql, pageSql, type Statement } from "./entity-sql.ts";
import { type EntityTable, entityTable } from "./entity-table.ts";
import type { Dialect } from "./filter-sql.ts";

export const sqliteDialect: Dialect = { parameter: (position) => `?${position}`, position: "instr", link: "seq" };

const columnTypes: ColumnTypes = {
  seq: "INTEGER PRIMARY KEY",
  id: "TEXT NOT NULL UNIQUE",
  text: "TEXT",
  members: { string: "TEXT", guid: "TEXT", number: "REAL", boolean: "INTEGER", datetime: "INTEGER" },
  inIndex: "",
  link: "seq",
  linkType: "INTEGER",
  options: " STRICT",
};

/** How many statements are kept ready: the questions of a program are few, but for their values. */
const statementsKept = 200;

/** How the store lets its parts at the database. */
export interface SqliteAccess {
  /** Reads what is committed. */
  read<T>(work: () => T): Promise<T>;
  /** Does all of it or nothing. */
  write<T>(work: () => T): Promise<T>;
}

/** Entities in a database whose schema knows of them. A kind that is asked for first gets its tables then. */
export function sqliteEntities(
  database: DatabaseSync,
  shapes: EntityShapes,
  { read, write }: SqliteAccess,
  manyAre: typeof manyMatches = manyMatches,
): (entity: string) => Collection {
  const statements = new Map<string, StatementSync>();
  const collections = new Map<string, Collection>();

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql) ?? database.prepare(sql);
    // The latest come last.
    statements.delete(sql);
    statements.set(sql, known);
    const [oldest] = statements.keys();
    if (statements.size > statementsKept && oldest !== undefined) statements.delete(oldest);
    return known;
  }

  function collectionOf(entity: string): Collection {
    const table = entityTable(entity, shapes[entity] ?? {});
    const writer = () => sqliteWriter(table, prepared);
    let made = false;
    async function ready(): Promise<void> {
      if (made) return;
      await write(() => makeTable(database, table, writer));
      made = true;
    }
    function all({ sql, values }: Statement): unknown[][] {
      return arrays(prepared(sql), values);
    }
    async function first(statement: Statement): Promise<unknown> {
      await ready();
      return (await read(() => all(statement)))[0]?.[0];
    }
    async function putAll(entities: Iterable<Entity>): Promise<void> {
      const rows = entityRows(table, entities);
      await ready();
      await write(() => rows.forEach(writer()));
    }

    return {
      async get(id) {
        const body = await first({ sql: `SELECT body FROM ${table.table} WHERE id = ?1`, values: [id] });
        return body === undefined ? undefined : JSON.parse(String(body));
      },
      put: (given) => putAll([given]),
      putAll,
      async delete(id) {
        await ready();
        return await write(() => remove(table, id, prepared));
      },
      async query(query = {}) {
        await ready();
        const rows = await read(() => {
          const many = manyAre(Number(all(rowsSql(table))[0]?.[0]), query);
          const probes = densityProbes(table, query, sqliteDialect, many);
          const isDense = probes.length > 0 && probes.every((each) => Number(all(each)[0]?.[0]) === many);
          return all(pageSql(table, query, sqliteDialect, isDense));
        });
        return rows.map(([body]) => JSON.parse(String(body)));
      },
      count: async (filter) => Number(await first(countSql(table, filter, sqliteDialect))),
    };
  }

  return (entity) => {
    const known = collections.get(entity) ?? collectionOf(entity);
    collections.set(entity, known);
    return known;
  };
}

function arrays(statement: StatementSync, values: readonly ColumnValue[]): unknown[][] {
  statement.setReturnArrays(true);
  // Arrays, which the types do not know of.
  const rows: unknown[] = statement.all(...values);
  return rows.filter(Array.isArray);
}

/** Makes the tables of a kind, or makes them anew from the entities that there are where it is filtered by other members now. */
function makeTable(database: DatabaseSync, table: EntityTable, writer: () => (row: EntityRow) => void): void {
  const shape = JSON.stringify(table.shape);
  const known = database.prepare("SELECT shape FROM entity_shapes WHERE entity = ?").get(table.entity)?.["shape"];
  if (known === shape) return;
  database.prepare("INSERT OR REPLACE INTO entity_shapes (entity, shape) VALUES (?, ?)").run(table.entity, shape);
  if (typeof known !== "string") {
    database.exec(createEntityTable(table, columnTypes));
    return;
  }
  const former = entityTable(table.entity, JSON.parse(known));
  database.exec(`CREATE TEMP TABLE former_entities AS SELECT seq, body FROM ${former.table}`);
  database.exec(dropEntityTable(former));
  database.exec(createEntityTable(table, columnTypes));
  const put = writer();
  for (const { body } of database.prepare("SELECT body FROM former_entities ORDER BY seq").iterate())
    for (const row of entityRows(table, [JSON.parse(String(body))])) put(row);
  database.exec("DROP TABLE former_entities");
}

/** Writes rows inside a transaction. */
function sqliteWriter(table: EntityTable, prepared: (sql: string) => StatementSync): (row: EntityRow) => void {
  const columns = ["id", "body", ...table.columns.map(({ column }) => column)];
  const put = prepared(`
    INSERT INTO ${table.table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})
    ON CONFLICT (id) DO UPDATE SET ${columns
      .slice(1)
      .map((column) => `${column} = excluded.${column}`)
      .join(", ")}
    RETURNING seq`);
  const elements = table.elements.map((each) => ({
    clear: prepared(`DELETE FROM ${each.table} WHERE seq = ?`),
    put: prepared(
      `INSERT INTO ${each.table} (${["seq", ...each.columns.map(({ column }) => column)].join(", ")}) VALUES (?${", ?".repeat(each.columns.length)})`,
    ),
  }));
  return (row) => {
    const seq = Number(put.get(row.id, row.body, ...row.values)?.["seq"]);
    for (const [n, { clear, put }] of elements.entries()) {
      clear.run(seq);
      for (const values of row.elements[n] ?? []) put.run(seq, ...values);
    }
  };
}

function remove(table: EntityTable, id: string, prepared: (sql: string) => StatementSync): boolean {
  for (const { table: elements } of table.elements)
    prepared(`DELETE FROM ${elements} WHERE seq = (SELECT seq FROM ${table.table} WHERE id = ?)`).run(id);
  return prepared(`DELETE FROM ${table.table} WHERE id = ?`).run(id).changes > 0;
}
