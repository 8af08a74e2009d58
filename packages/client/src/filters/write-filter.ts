import type { Operation } from "@defender-endpoint/types";
import { operationTraits } from "@defender-endpoint/types/operation-details";
import type { ErrorContext } from "../wire/call-context.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The error of a filter. Handed over, so that this module, which is loaded on demand, imports nothing of the core. */
type Refusal = new (message: string, details: ErrorContext & { readonly argument: string }) => Error;

/** The condition that an object stands for, with the members that the contract says the operation can be filtered by. */
export function writeFilterOf(operation: Operation, filter: object, ArgumentError: Refusal): string | undefined {
  const { operationId, path } = operation;
  const details: Readonly<Record<string, { readonly odata?: { readonly filter?: Fields } }>> = operationTraits;
  return writeFilter(details[operationId]?.odata?.filter ?? {}, filter, (words) => {
    const about = { operationId, urlTemplate: path, attempts: 0 };
    return new ArgumentError(`${operationId} ${words}`, { ...about, argument: "$filter" });
  });
}

/**
 * Writes each member's condition, joined by `and`, in OData's notation. Values are written as the type of their member has it, so that none
 * can be anything else. Undefined where there is no condition.
 */
export function writeFilter(fields: Fields, filter: object, refuse: (words: string) => Error): string | undefined {
  const comparisons = ["eq", "ne", "gt", "ge", "lt", "le"];
  const functions = ["startswith", "endswith", "contains"];
  if (!isPlain(filter)) throw refuse("takes a text or a plain object as `$filter`.");
  const conditions = Object.entries(filter).flatMap(([name, condition]) => {
    if (!Object.hasOwn(fields, name)) {
      throw refuse(`cannot be filtered by \`${name}\`. It can by ${Object.keys(fields).join(", ") || "nothing"}.`);
    }
    const asked = isPlain(condition) ? Object.entries(condition) : [["eq", condition] as const];
    return asked.map(([operator, value]) => writeCondition(name, String(fields[name]), operator, value));
  });
  return conditions.length > 0 ? conditions.join(" and ") : undefined;

  function writeCondition(name: string, type: string, operator: string, value: unknown): string {
    const isList = type.endsWith("[]");
    const item = isList ? type.slice(0, -2) : type;
    const write = (one: unknown) => {
      const written = one === null && ["eq", "ne"].includes(operator) ? "null" : writeValue(item, one);
      if (written !== undefined) return written;
      throw refuse(`cannot compare \`${name}\` with what is given. It takes ${expected(item)}.`);
    };
    if (isList && operator === "any") {
      // What follows the name of the list is within each item.
      const [list, ...path] = name.split("/");
      return `${list}/any(one:${["one", ...path].join("/")} eq ${write(value)})`;
    }
    if (isList) throw refuse(`asks a list for an item: \`{ ${name}: { any: ... } }\`.`);
    if (comparisons.includes(operator)) return `${name} ${operator} ${write(value)}`;
    if (functions.includes(operator)) return `${operator}(${name},${write(value)})`;
    if (operator !== "in")
      throw refuse(
        `has no operator \`${operator}\` for \`${name}\`. There are ${[...comparisons, "in", ...functions].join(", ")}.`,
      );
    if (Array.isArray(value) && value.length > 0) return `${name} in (${value.map(write)})`;
    throw refuse(`needs a list, and not an empty one, for \`in\` of \`${name}\`.`);
  }
}

/** How a value is written beside a member of a type. Undefined if it cannot be. */
function writeValue(type: string, value: unknown): string | undefined {
  if (type === "number") return Number.isFinite(value) ? `${value}` : undefined;
  if (type === "boolean") return typeof value === "boolean" ? `${value}` : undefined;
  if (type === "datetime") {
    const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
    return typeof text === "string" && isTime(text) ? text : undefined;
  }
  if (typeof value !== "string") return undefined;
  if (type === "guid") return isGuid(value) ? value : undefined;
  return `'${value.replaceAll("'", "''")}'`;
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
}

function isGuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

function expected(type: string): string {
  if (type === "datetime") return "dates and texts such as 2024-05-01T10:00:00.1234567Z";
  if (type === "guid") return "texts such as 8d2c0a4e-0000-4000-8000-000000000000";
  return type === "number" || type === "boolean" ? `a ${type}` : "a text";
}

function isPlain(value: unknown): value is object {
  const prototype = typeof value === "object" && value !== null ? Object.getPrototypeOf(value) : undefined;
  return prototype === null || prototype === Object.prototype;
}
