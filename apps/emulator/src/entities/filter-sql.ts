import { type ComparisonOperator, type Filter, type FilterValue, plainText } from "@defender-endpoint/service";
import { type ColumnValue, columnValue } from "./entity-rows.ts";
import type { Link } from "./entity-schema.ts";
import type { EntityTable, MemberColumn } from "./entity-table.ts";

/** In what the databases' SQL differs. */
export interface Dialect {
  /** How a parameter is written, from 1. */
  readonly parameter: (position: number) => string;
  /** The function that finds a text in a text. */
  readonly position: "instr" | "strpos";
  readonly link: Link;
}

/** A part of a statement, and the values of its parameters so far. Values are never a part of the text. */
export class SqlValues {
  readonly all: ColumnValue[] = [];
  /** Whether so many rows match that they are looked for in the order of the page, and not by an index. */
  readonly isDense: boolean;
  readonly #dialect: Dialect;

  constructor(dialect: Dialect, isDense = false) {
    this.#dialect = dialect;
    this.isDense = isDense;
  }

  get link(): Link {
    return this.#dialect.link;
  }

  /** The parameter that stands for a value. */
  bind(value: FilterValue): string {
    this.all.push(columnValue(typeof value === "string" ? plainText(value) : value));
    return this.#dialect.parameter(this.all.length);
  }

  /** How to ask whether a text is in a column. */
  contains(column: string, text: string): string {
    return `${this.#dialect.position}(${column}, ${this.bind(text)}) > 0`;
  }
}

const operators: Readonly<Record<ComparisonOperator, string>> = {
  eq: "=",
  ne: "<>",
  gt: ">",
  ge: ">=",
  lt: "<",
  le: "<=",
};

/** A filter as a condition on rows of an entity's table. Where it is unknown, as SQL says of null, the filter is false. */
export function filterSql(filter: Filter, table: EntityTable, values: SqlValues): string {
  // SQLite uses no index of a column with a plus before it.
  const columns = table.columns.map((each) => ({ ...each, column: `+${each.column}` }));
  return condition(filter, values.isDense ? columns : table.columns, table, values);
}

function condition(filter: Filter, columns: readonly MemberColumn[], table: EntityTable, values: SqlValues): string {
  switch (filter.kind) {
    case "and":
    case "or":
      return `(${filter.of.map((each) => condition(each, columns, table, values)).join(filter.kind === "and" ? " AND " : " OR ")})`;
    case "not":
      return `NOT coalesce(${condition(filter.of, columns, table, values)}, false)`;
    case "comparison":
      return comparison(filter.operator, columnOf(filter.member, columns), filter.value, values);
    case "in":
      return list(columnOf(filter.member, columns), filter.values, values);
    case "text":
      return textCondition(filter.function, columnOf(filter.member, columns), plainText(filter.text), values);
    case "any": {
      const elements = table.elements.find(({ member }) => member === filter.member);
      if (elements === undefined) throw unknown(filter.member);
      const where = filter.of === undefined ? "true" : condition(filter.of, elements.columns, table, values);
      if (values.isDense)
        return `EXISTS (SELECT 1 FROM ${elements.table} AS element WHERE element.seq = ${table.table}.seq AND ${where})`;
      return `${values.link} IN (SELECT ${values.link} FROM ${elements.table} WHERE ${where})`;
    }
  }
}

function comparison(operator: ComparisonOperator, column: string, value: FilterValue, values: SqlValues): string {
  if (value === null) return `${column} IS ${operator === "eq" ? "" : "NOT "}NULL`;
  const compared = `${column} ${operators[operator]} ${values.bind(value)}`;
  return operator === "ne" ? `(${compared} OR ${column} IS NULL)` : compared;
}

function list(column: string, wanted: readonly FilterValue[], values: SqlValues): string {
  const given = wanted.filter((value) => value !== null);
  const parts = given.length === 0 ? [] : [`${column} IN (${given.map((value) => values.bind(value)).join(", ")})`];
  if (given.length < wanted.length) parts.push(`${column} IS NULL`);
  return `(${parts.join(" OR ") || "false"})`;
}

function textCondition(
  name: "startswith" | "endswith" | "contains",
  column: string,
  text: string,
  values: SqlValues,
): string {
  if (text === "") return `${column} IS NOT NULL`;
  if (name === "contains") return values.contains(column, text);
  if (name === "endswith") {
    const begin = () => `length(${column}) - ${values.bind([...text].length - 1)}`;
    return `(${begin()} > 0 AND substr(${column}, ${begin()}) = ${values.bind(text)})`;
  }
  // A range, so that an index finds it.
  const end = textAfter(text);
  const from = `${column} >= ${values.bind(text)}`;
  return end === undefined ? from : `(${from} AND ${column} < ${values.bind(end)})`;
}

/** The first text behind all that begin with this one, by code points. Undefined if nothing is. */
export function textAfter(text: string): string | undefined {
  const points = Array.from(text, (each) => each.codePointAt(0) ?? 0);
  for (let point = points.pop(); point !== undefined; point = points.pop()) {
    if (point === 0x10ffff) continue;
    // Between these lie the halves of characters, which are none.
    return String.fromCodePoint(...points, point === 0xd7ff ? 0xe000 : point + 1);
  }
  return undefined;
}

function columnOf(member: string, columns: readonly MemberColumn[]): string {
  const found = columns.find((each) => each.member === member);
  if (found === undefined) throw unknown(member);
  return found.column;
}

/** Who asks has read the filter with a list of members that the store was not opened with. */
function unknown(member: string): TypeError {
  return new TypeError(`there is no index for the member ${JSON.stringify(member)}`);
}
