import type { MemberType } from "@defender-endpoint/service";
import { type ElementTable, type EntityTable, indexName, type MemberColumn } from "./entity-table.ts";

/** In what the databases' tables differ. */
export interface ColumnTypes {
  /** The number of an entity in the order in which they were added. */
  readonly seq: string;
  readonly id: string;
  readonly text: string;
  readonly members: Readonly<Record<MemberType, string>>;
  /** Where null is in an index: as it is in an order, before everything. */
  readonly inIndex: string;
  /** What leads from an element to its entity, and its type. */
  readonly link: Link;
  readonly linkType: string;
  readonly options: string;
}

/**
 * In one file the number of the entity, since rows lie in the order of these; among servers its id, by which they are spread.
 */
export type Link = "seq" | "id";

/** Makes the tables of a kind of entities. */
export function createEntityTable({ table, columns, elements }: EntityTable, types: ColumnTypes): string {
  const members = columns.map(({ column, type }) => `, ${column} ${types.members[type]}`).join("");
  const statements = [
    `CREATE TABLE ${table} (seq ${types.seq}, id ${types.id}, body ${types.text} NOT NULL${members})${types.options}`,
    `CREATE INDEX ${indexName(table, 0)} ON ${table} (seq)`,
    ...indexes(table, columns, types.inIndex, "seq"),
    ...elements.flatMap((each) => createElementTable(each, types)),
  ];
  return `${statements.join(";\n")};`;
}

function createElementTable({ table, columns }: ElementTable, types: ColumnTypes): string[] {
  const members = columns.map(({ column, type }) => `, ${column} ${types.members[type]}`).join("");
  return [
    `CREATE TABLE ${table} (${types.link} ${types.linkType} NOT NULL${members})${types.options}`,
    `CREATE INDEX ${indexName(table, 0)} ON ${table} (${types.link})`,
    ...indexes(table, columns, types.inIndex, types.link),
  ];
}

function indexes(table: string, columns: readonly MemberColumn[], inIndex: string, last: string): string[] {
  return columns.map(
    ({ column }, n) => `CREATE INDEX ${indexName(table, n + 1)} ON ${table} (${column}${inIndex}, ${last})`,
  );
}

export function dropEntityTable({ table, elements }: EntityTable): string {
  return [table, ...elements.map((each) => each.table)].map((name) => `DROP TABLE ${name};`).join("\n");
}
