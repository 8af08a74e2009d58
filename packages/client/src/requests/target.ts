import { fillPath, type Operation, type OperationParameter } from "@defender-endpoint/types";
import { requestRefusal } from "./request-refusal.ts";

type Value = string | number | boolean;

/**
 * The path and query of a request. A value of the path stays within its segment. A list is its name once for each item.
 * @throws {ArgumentError}
 */
export function writeTarget(operation: Operation, given: Readonly<Record<string, unknown>>): string {
  const { path, parameters } = operation;
  const segments: Record<string, Value> = {};
  const query: string[] = [];
  for (const { name, in: place, required, type } of parameters) {
    const value = given[name];
    if (value === undefined && !required) continue;
    if (place === "path") {
      // A dot segment, alone among texts, would be taken out of the path together with what stands before it.
      if (!isSendable(value) || /^\.{0,2}$/.test(`${value}`))
        throw requestRefusal(operation, name, `needs \`${name}\` to be ${expected(type)}`);
      segments[name] = value;
      continue;
    }
    for (const item of type === "array" && Array.isArray(value) ? value : [value]) {
      if (!isSendable(item)) throw requestRefusal(operation, name, `needs \`${name}\` to be ${expected(type)}`);
      query.push(`${name}=${encodeURIComponent(item)}`);
    }
  }
  const target = fillPath(path, segments);
  return query.length > 0 ? `${target}?${query.join("&")}` : target;
}

function expected(type: OperationParameter["type"]): string {
  if (type === "string") return "a text, and not an empty one or a dot segment";
  return `a${/^[ai]/.test(type) ? "n" : ""} ${type}`;
}

function isSendable(value: unknown): value is Value {
  if (typeof value === "number") return Number.isFinite(value);
  // Half of a character cannot be encoded.
  return typeof value === "boolean" || (typeof value === "string" && !/\p{Surrogate}/u.test(value));
}
