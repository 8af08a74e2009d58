import type { Operation } from "@defender-endpoint/spec/document";
import fc from "fast-check";

const literals: Readonly<Record<string, fc.Arbitrary<string>>> = {
  string: fc.string({ maxLength: 10 }).map(quoted),
  enum: fc.constantFrom("Active", "Low", "New").map(quoted),
  number: fc.integer({ min: -10, max: 1_000_000 }).map(String),
  boolean: fc.boolean().map(String),
  datetime: fc
    .date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  guid: fc.uuid(),
};

/** Texts of an OData option that an operation takes, by the members that the contract lets it name. Undefined for other parameters. */
export function odataText({ odata }: Operation, option: string): fc.Arbitrary<string> | undefined {
  const filters = Object.entries(odata?.filter ?? {});
  const plain = filters.filter(([, type]) => !type.endsWith("[]")).map(([name]) => name);
  if (option === "$filter" && filters.length > 0) return filterText(filters);
  if (plain.length === 0) return undefined;
  if (option === "$select")
    return fc.uniqueArray(fc.constantFrom(...plain), { minLength: 1, maxLength: 3 }).map(String);
  if (option !== "$orderby") return undefined;
  const order = fc
    .tuple(fc.constantFrom(...plain), fc.constantFrom("", " asc", " desc"))
    .map((parts) => parts.join(""));
  return fc.array(order, { minLength: 1, maxLength: 2 }).map((orders) => orders.join(","));
}

function filterText(filters: readonly (readonly [name: string, type: string])[]): fc.Arbitrary<string> {
  const one = fc.constantFrom(...filters).chain(([name, type]) => condition(name, type));
  const many = fc.tuple(one, fc.constantFrom(" and ", " or "), one).map((parts) => parts.join(""));
  return fc.oneof(
    { weight: 3, arbitrary: one },
    { weight: 1, arbitrary: many },
    one.map((of) => `not (${of})`),
  );
}

function condition(name: string, type: string): fc.Arbitrary<string> {
  const literal = literals[type.replace("[]", "")] ?? fc.constant("''");
  if (type.endsWith("[]")) return literal.map((value) => `${name}/any(each: each eq ${value})`);
  const operators = type === "datetime" || type === "number" ? ["eq", "ne", "gt", "ge", "lt", "le"] : ["eq", "ne"];
  return fc.tuple(fc.constantFrom(...operators), literal).map(([operator, value]) => `${name} ${operator} ${value}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
