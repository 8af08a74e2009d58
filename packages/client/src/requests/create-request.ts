import type { Operation } from "@defender-endpoint/types";
import { ArgumentError } from "../errors/call-errors.ts";
import type { RequestTemplate } from "../wire/call.ts";

type Value = string | number | boolean;

interface Params {
  readonly path: Readonly<Record<string, Value>>;
  readonly query: Readonly<Record<string, Value>>;
}

/**
 * The request of an operation, without a token. What would make another request than the one that was meant is refused: a missing
 * or empty path parameter, a name that the operation does not have. Whether a value is valid is for the service to say.
 * @throws {ArgumentError}
 */
export function createRequest(baseUrl: string, operation: Operation, args: object): RequestTemplate {
  const { path, query } = readArguments(operation, args);
  const place = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""));
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const url = `${baseUrl}${place}${search.length > 0 ? `?${search.join("&")}` : ""}`;
  return { url, method: operation.method, headers: { accept: "application/json" }, body: undefined };
}

function readArguments(operation: Operation, args: object): Params {
  const { parameters } = operation;
  const given: Readonly<Record<string, unknown>> = { ...args };
  const path: Record<string, Value> = {};
  const query: Record<string, Value> = {};
  for (const { name, in: place, required, type } of parameters) {
    const value = given[name];
    if (value === undefined && !required) continue;
    if (!isSendable(value, place)) throw wrong(operation, name, type);
    (place === "path" ? path : query)[name] = value;
  }
  for (const name of Object.keys(given)) {
    if (given[name] === undefined || parameters.some((parameter) => parameter.name === name)) continue;
    throw new ArgumentError(
      `${operation.operationId} has no parameter \`${name}\`. It has ${parameters.map((parameter) => parameter.name).join(", ")}.`,
      { ...about(operation), argument: name },
    );
  }
  return { path, query };
}

function isSendable(value: unknown, place: "path" | "query"): value is Value {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "boolean") return true;
  // Half of a character cannot be encoded.
  if (typeof value !== "string" || /\p{Surrogate}/u.test(value)) return false;
  // A dot segment, alone among texts, would be taken out of the path together with what stands before it.
  return place === "query" || !/^\.{0,2}$/.test(value);
}

function wrong(operation: Operation, argument: string, type: string): ArgumentError {
  const what =
    type === "string"
      ? "a text, and not an empty one or a dot segment"
      : `a${/^[aeiou]/.test(type) ? "n" : ""} ${type}`;
  return new ArgumentError(`${operation.operationId} needs \`${argument}\` to be ${what}.`, {
    ...about(operation),
    argument,
  });
}

function about({ operationId, path }: Operation) {
  return { operationId, urlTemplate: path, attempts: 0 };
}
