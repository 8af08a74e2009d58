import { type EntityQuery, type Filter, orderOf } from "@defender-endpoint/service";
import type { ColumnValue } from "./entity-rows.ts";
import type { EntityTable } from "./entity-table.ts";
import { type Dialect, filterSql, SqlValues } from "./filter-sql.ts";

/** A statement with the values of its parameters. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly ColumnValue[];
}

/** A page, in SQL that both databases understand: bodies alone. */
export function pageSql(table: EntityTable, query: EntityQuery, dialect: Dialect, isDense = false): Statement {
  const values = new SqlValues(dialect, isDense);
  const orders = orderOf(query);
  const way = (descending: boolean) => (descending ? "DESC NULLS LAST" : "ASC NULLS FIRST");
  const by = orders.map(({ member, descending }) => {
    const column = table.columns.find((each) => each.member === member)?.column;
    if (column === undefined) throw new TypeError(`there is no index for the member ${JSON.stringify(member)}`);
    return `${column} ${way(descending)}`;
  });
  const order = [...by, `seq ${orders.at(-1)?.descending ? "DESC" : "ASC"}`].join(", ");
  const where = whereSql(query.filter, table, values);
  const { skip = 0, top } = query;
  const limit = `LIMIT ${values.bind(top ?? unlimited)} OFFSET ${values.bind(skip)}`;
  return { sql: `SELECT body FROM ${table.table}${where} ORDER BY ${order} ${limit}`, values: values.all };
}

/** More rows than there can be. */
const unlimited = 2 ** 52;

export function countSql(table: EntityTable, filter: Filter | undefined, dialect: Dialect): Statement {
  const values = new SqlValues(dialect);
  const where = whereSql(filter, table, values);
  return { sql: `SELECT count(*) AS entities FROM ${table.table}${where}`, values: values.all };
}

function whereSql(filter: Filter | undefined, table: EntityTable, values: SqlValues): string {
  return filter === undefined ? "" : ` WHERE ${filterSql(filter, table, values)}`;
}
