import type { Filter, FilterMembers, MemberType } from "./filter.ts";

/** Lets through what has a value in a member, or in one of its elements where `members` say that it is a collection. */
export function equalTo(member: string, value: string | number | boolean, members: FilterMembers = {}): Filter {
  const declared = members[member];
  if (!declared?.endsWith("[]")) return comparison(member, value, declared === "guid" ? declared : typeOf(value));
  const [, collection = member, path = ""] = /^(.*)\/([^/]*)$/.exec(member) ?? [];
  return { kind: "any", member: collection, of: comparison(path, value, typeOf(value)) };
}

function comparison(member: string, value: string | number | boolean, type: MemberType): Filter {
  return {
    kind: "comparison",
    member,
    type,
    operator: "eq",
    value: type === "guid" ? String(value).toLowerCase() : value,
  };
}

function typeOf(value: string | number | boolean): MemberType {
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "string";
}
