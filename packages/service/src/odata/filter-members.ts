import type { FilterMembers, FilterValue, MemberType } from "./filter.ts";
import { guid, type Literal } from "./filter-tokens.ts";
import { ODataQueryError } from "./query-error.ts";

/**
 * A member that may be filtered by, as the list spells it: names are found without regard to case. `given` is the type of the value beside
 * it, which counts where there is no list, or "any" for a collection. Throws {@link ODataQueryError} if it is not on the list.
 */
export function filterMember<T extends MemberType | "any">(
  members: FilterMembers | undefined,
  path: string,
  given: T,
  isElement = false,
): { member: string; type: MemberType | T } {
  if (members === undefined) return { member: path, type: given };
  const wanted = path.toLowerCase();
  if (given === "any") {
    const found = Object.keys(members).find((name) => {
      const listed = name.toLowerCase();
      return members[name]?.endsWith("[]") && (listed === wanted || listed.startsWith(`${wanted}/`));
    });
    if (found !== undefined) return { member: found.slice(0, path.length), type: given };
    throw new ODataQueryError(`'${path}' is no collection that can be filtered by. ${listOf(members)}`);
  }
  const name = Object.hasOwn(members, path) ? path : Object.keys(members).find((each) => each.toLowerCase() === wanted);
  const type = name === undefined ? undefined : members[name];
  if (name === undefined || type === undefined)
    throw new ODataQueryError(`Could not find a property named '${path}' to filter by. ${listOf(members)}`);
  const [element] = elementTypes.filter((each) => type === `${each}[]`);
  if (isElement === (element === undefined))
    throw new ODataQueryError(
      isElement ? `'${path}' is in no collection.` : `'${path}' is a collection: ask with 'any'.`,
    );
  return { member: name, type: element ?? plainType(type) };
}

const elementTypes: readonly MemberType[] = ["string", "number", "boolean", "datetime", "guid"];

function plainType(type: string): MemberType {
  return elementTypes.find((each) => each === type) ?? "string";
}

function listOf(members: FilterMembers): string {
  return `There are: ${Object.keys(members).join(", ")}.`;
}

/** A value as it is compared with a member of a type. Throws {@link ODataQueryError} if it cannot be. */
export function typedValue(literal: Literal, type: MemberType, member: string): FilterValue {
  if (literal.type === "null" || literal.type === type) return literal.value;
  // Their fields are strings in JSON, and so does everybody write them.
  if (type === "guid" && literal.type === "string" && guid.test(literal.value)) return literal.value.toLowerCase();
  throw new ODataQueryError(`The value that '${member}' is compared with is a ${literal.type}, and it is a ${type}.`);
}
