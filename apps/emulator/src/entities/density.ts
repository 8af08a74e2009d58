import type { EntityQuery, Filter } from "@defender-endpoint/service";
import type { Statement } from "./entity-sql.ts";
import type { EntityTable } from "./entity-table.ts";
import { type Dialect, filterSql, SqlValues } from "./filter-sql.ts";

/**
 * From so many matches among so many rows on, a page is found sooner by going through rows in its order than by sorting what an index finds:
 * the one looks at rows / matches for each of the page, the other at all matches, each of which takes three times as long (measured).
 */
export function manyMatches(rows: number, { skip = 0, top = rows }: EntityQuery): number {
  return Math.ceil(Math.sqrt((rows * (skip + top)) / 3));
}

/** More rows than there are: those that were deleted count. */
export function rowsSql({ table }: EntityTable): Statement {
  return { sql: `SELECT coalesce(max(seq), 0) FROM ${table}`, values: [] };
}

/**
 * SQLite keeps no statistics of how often a value occurs, so it is asked. These count matches up to `many`; if each finds as many, the
 * filter is dense. None where an index gives the page in its order anyway.
 */
export function densityProbes(
  table: EntityTable,
  { filter, orderby = [] }: EntityQuery,
  dialect: Dialect,
  many: number,
): Statement[] {
  if (filter === undefined) return [];
  const parts = filter.kind === "and" ? filter.of : [filter];
  if (orderby.length === 0 && !parts.every(isUnordered)) return [];
  const others = parts.filter(({ kind }) => kind !== "any");
  if (others.some(holdsAny)) return [];
  const elements = parts.flatMap((part) => {
    const found = part.kind === "any" ? table.elements.find(({ member }) => member === part.member) : undefined;
    return found === undefined || part.kind !== "any" ? [] : [{ ...found, of: part.of }];
  });
  return [
    ...(others.length === 0 ? [] : [probe(table, { kind: "and", of: others }, dialect, many)]),
    ...elements.map((each) => probe({ ...table, ...each }, each.of, dialect, many)),
  ];
}

function probe(table: EntityTable, filter: Filter | undefined, dialect: Dialect, many: number): Statement {
  const values = new SqlValues(dialect);
  const where = filter === undefined ? "true" : filterSql(filter, table, values);
  const limit = values.bind(many);
  return {
    sql: `SELECT count(*) FROM (SELECT 1 FROM ${table.table} WHERE ${where} LIMIT ${limit})`,
    values: values.all,
  };
}

/** What an index finds in no order of use: several values, or elements. */
function isUnordered(filter: Filter): boolean {
  return filter.kind === "in" || filter.kind === "any" || filter.kind === "or";
}

function holdsAny(filter: Filter): boolean {
  if (filter.kind === "and" || filter.kind === "or") return filter.of.some(holdsAny);
  return filter.kind === "not" ? holdsAny(filter.of) : filter.kind === "any";
}
