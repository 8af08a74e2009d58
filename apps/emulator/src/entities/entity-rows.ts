import { type Entity, elementsAt, entityKey, type FilterValue, memberValue } from "@defender-endpoint/service";
import type { EntityTable, MemberColumn } from "./entity-table.ts";

/** What a column holds. */
export type ColumnValue = string | number | bigint | null;

/** An entity as its tables have it. */
export interface EntityRow {
  readonly id: string;
  readonly body: string;
  /** In the order of the table's columns. */
  readonly values: readonly ColumnValue[];
  /** For each table of elements its rows. */
  readonly elements: readonly (readonly (readonly ColumnValue[])[])[];
}

/** The rows of entities, each id once: the last of them, in the place of the first. Throws EntityKeyError. */
export function entityRows(table: EntityTable, entities: Iterable<Entity>): EntityRow[] {
  const rows = new Map<string, EntityRow>();
  for (const entity of entities) {
    const id = entityKey(entity, table.entity, table.shape);
    rows.set(id, {
      id,
      body: JSON.stringify(entity),
      values: valuesOf(table.columns, entity),
      elements: table.elements.map(({ member, columns }) =>
        elementsAt(entity, member).map((element) => valuesOf(columns, element)),
      ),
    });
  }
  return [...rows.values()];
}

function valuesOf(columns: readonly MemberColumn[], of: unknown): ColumnValue[] {
  return columns.map(({ member, type }) => columnValue(memberValue(of, member, type)));
}

/** Both databases keep truth as 0 and 1. */
export function columnValue(value: FilterValue): ColumnValue {
  return typeof value === "boolean" ? Number(value) : value;
}
