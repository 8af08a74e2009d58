import type { EntityShape, MemberType } from "@defender-endpoint/service";

/** A member as a column. */
export interface MemberColumn {
  /** The path from the entity or, in a table of elements, from the element: empty for the element itself. */
  readonly member: string;
  readonly type: MemberType;
  readonly column: string;
}

/** The elements of a collection in entities, one row for each. */
export interface ElementTable {
  /** The path to the collection. */
  readonly member: string;
  readonly table: string;
  readonly columns: readonly MemberColumn[];
}

/** How entities of one kind are kept: as JSON, with columns of what they are filtered and ordered by. All names are in quotes already. */
export interface EntityTable {
  readonly entity: string;
  readonly shape: EntityShape;
  readonly table: string;
  readonly columns: readonly MemberColumn[];
  readonly elements: readonly ElementTable[];
}

const types: readonly MemberType[] = ["string", "number", "boolean", "datetime", "guid"];
/** PostgreSQL cuts longer names, to which numbers of indexes are added. */
const longestName = 55;

/** The tables of a kind of entities. Throws TypeError for names that no contract has. */
export function entityTable(entity: string, shape: EntityShape): EntityTable {
  const columns: MemberColumn[] = [];
  const elements = new Map<string, { table: string; columns: MemberColumn[] }>();
  for (const [path, type] of Object.entries(shape.members ?? {})) {
    const element = types.find((each) => type === `${each}[]`);
    if (element === undefined) columns.push(columnOf(path, types.find((each) => each === type) ?? "string"));
    else {
      // An element's member has one name: what stands before it leads to the collection.
      const [, collection = path, member = ""] = /^(.*)\/([^/]*)$/.exec(path) ?? [];
      const known = elements.get(collection) ?? { table: nameOf(`entity_${entity}_${collection}`), columns: [] };
      known.columns.push(columnOf(member, element));
      elements.set(collection, known);
    }
  }
  return {
    entity,
    shape,
    table: nameOf(`entity_${entity}`),
    columns,
    elements: Array.from(elements, ([member, rest]) => ({ member, ...rest })),
  };
}

function columnOf(member: string, type: MemberType): MemberColumn {
  return { member, type, column: nameOf(`member_${member}`) };
}

/** Nothing but the contract names entities and members. What is no such name never becomes a part of a statement. */
function nameOf(name: string): string {
  if (/^[\w/]+$/.test(name) && name.length <= longestName) return `"${name}"`;
  throw new TypeError(`${JSON.stringify(name)} cannot be the name of a table or column`);
}

/** The name of one of a table's indexes. */
export function indexName(table: string, n: number): string {
  return `${table.slice(0, -1)}_${n}"`;
}
