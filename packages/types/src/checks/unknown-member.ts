import { componentPrefix } from "../schema/environment.ts";
import type { Schema } from "../schema/schema.ts";

/** A member of a body whose name the contract does not have there. */
export interface UnknownMember {
  /** Where in the body, as a JSON Pointer. */
  readonly instancePath: string;
  /** The names that it has there. */
  readonly known: readonly string[];
}

/** The first member of a body that is named by none of its schemas, of which it may have several; `shared` has those that they refer to. */
export function unknownMemberOf(
  schemas: readonly Schema[],
  shared: Readonly<Record<string, Schema>>,
  body: unknown,
): UnknownMember | undefined {
  return find(schemas, body, "");

  /** The schemas are those of one value, which may have the members of each. */
  function find(alternatives: readonly Schema[], value: unknown, instancePath: string): UnknownMember | undefined {
    const parts = alternatives.flatMap((one) => partsOf(one));
    if (parts.length === 0 || typeof value !== "object" || value === null) return undefined;
    const known = [...new Set(parts.flatMap(({ properties = {} }) => Object.keys(properties)))];
    const isFree = Array.isArray(value) || known.length === 0 || alternatives.some((one) => isOpen(one));
    for (const [key, member] of Object.entries(value)) {
      const place = `${instancePath}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (!isFree && !known.includes(key)) return { instancePath: place, known };
      const within = parts.flatMap((one) => (Array.isArray(value) ? one.items : memberOf(one, key)) ?? []);
      const unknown = find(within, member, place);
      if (unknown) return unknown;
    }
    return undefined;
  }

  function target(schema: Schema): Schema | undefined {
    return schema.$ref === undefined ? schema : shared[schema.$ref.slice(componentPrefix.length)];
  }

  /** A schema and all that it is made of. One that is made of itself is taken once. */
  function partsOf(schema: Schema, seen: ReadonlySet<Schema> = new Set()): Schema[] {
    const found = target(schema);
    if (!found || seen.has(found)) return [];
    const { allOf = [], anyOf = [], oneOf = [] } = found;
    const within = new Set([...seen, found]);
    return [found, ...[...allOf, ...anyOf, ...oneOf].flatMap((part) => partsOf(part, within))];
  }

  function namesMembers(schema: Schema): boolean {
    return partsOf(schema).some(({ properties = {} }) => Object.keys(properties).length > 0);
  }

  /**
   * Whether a value of the schema may have members that are not named: it is a map, or may be one. A map together with named members
   * leaves these the only ones, as in the types.
   */
  function isOpen(schema: Schema, seen: ReadonlySet<Schema> = new Set()): boolean {
    const found = target(schema);
    if (!found || seen.has(found)) return false;
    const within = new Set([...seen, found]);
    const { allOf = [], anyOf = [], oneOf = [] } = found;
    const branches = [...anyOf, ...oneOf, ...allOf.filter(namesMembers)];
    if (branches.some((branch) => isOpen(branch, within))) return true;
    return !namesMembers(found) && ([found.type].flat().includes("object") || found.additionalProperties !== undefined);
  }
}

function memberOf({ properties = {}, additionalProperties }: Schema, key: string): Schema | undefined {
  if (Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}
