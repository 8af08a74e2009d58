import { formatTimestamp } from "../values/timestamp.ts";
import type { Filter, FilterValue, MemberType } from "./filter.ts";
import { neverDate } from "./filter-tokens.ts";

/** The text of a filter, which reads as the same filter again. */
export function printFilter(filter: Filter): string {
  return printed(filter, undefined);
}

/** What stands for the element of a collection. */
const variable = "x";

function printed(filter: Filter, scope: string | undefined): string {
  const path = (member: string) => [scope, member].filter(Boolean).join("/");
  switch (filter.kind) {
    case "and":
    case "or":
      return filter.of
        .map((each) => (each.kind === "or" ? `(${printed(each, scope)})` : printed(each, scope)))
        .join(` ${filter.kind} `);
    case "not":
      return `not (${printed(filter.of, scope)})`;
    case "comparison":
      return `${path(filter.member)} ${filter.operator} ${printValue(filter.value, filter.type)}`;
    case "in":
      return `${path(filter.member)} in (${filter.values.map((value) => printValue(value, filter.type)).join(",")})`;
    case "text":
      return `${filter.function}(${path(filter.member)},${printValue(filter.text, "string")})`;
    case "any":
      return `${path(filter.member)}/any(${filter.of === undefined ? "" : `${variable}:${printed(filter.of, variable)}`})`;
  }
}

function printValue(value: FilterValue, type: MemberType): string {
  if (typeof value === "bigint") return value === neverDate.ticks ? neverDate.text : formatTimestamp(value);
  if (typeof value === "string" && type !== "guid") return `'${value.replaceAll("'", "''")}'`;
  return String(value);
}
