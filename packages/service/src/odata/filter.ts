import type { Ticks } from "../values/timestamp.ts";

/** How the value of a member is compared. A guid is compared without regard to case, an enum is a string. */
export type MemberType = "string" | "number" | "boolean" | "datetime" | "guid";

/** A value of a filter: a datetime is a `bigint` of 100 ns, everything else what JSON has. */
export type FilterValue = string | number | boolean | Ticks | null;

export type ComparisonOperator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

export type TextFunction = "startswith" | "endswith" | "contains";

/**
 * A `$filter` that has been read. `member` is a path such as `vmMetadata/vmId`; inside of `any` it is counted from the element, and
 * empty for the element itself. A member that is missing, null or not of the type is null: null is equal to null, and nothing else is true of it.
 */
export type Filter =
  | { readonly kind: "and" | "or"; readonly of: readonly Filter[] }
  | { readonly kind: "not"; readonly of: Filter }
  | Comparison
  | { readonly kind: "in"; readonly member: string; readonly type: MemberType; readonly values: readonly FilterValue[] }
  | { readonly kind: "text"; readonly member: string; readonly function: TextFunction; readonly text: string }
  | { readonly kind: "any"; readonly member: string; readonly of?: Filter };

export interface Comparison {
  readonly kind: "comparison";
  readonly member: string;
  readonly type: MemberType;
  readonly operator: ComparisonOperator;
  readonly value: FilterValue;
}

export const comparisonOperators: ReadonlySet<string> = new Set<ComparisonOperator>([
  "eq",
  "ne",
  "gt",
  "ge",
  "lt",
  "le",
]);

export const textFunctions: ReadonlySet<string> = new Set<TextFunction>(["startswith", "endswith", "contains"]);

/**
 * What may be filtered by: paths and their types. What lies in a collection, and may be asked for with `any` alone, has a type that ends
 * in `[]`: `{ healthStatus: "string", machineTags: "string[]", "ipAddresses/ipAddress": "string[]" }`.
 */
export type FilterMembers = Readonly<Record<string, MemberType | `${MemberType}[]`>>;
