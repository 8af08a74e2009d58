import { operationTable } from "../generated/operation-table.ts";
import type { Operation } from "./operation.ts";
import type { OperationId } from "./operation-types.ts";

/** What finding an operation needs to know of it. */
export type OperationRoute = Pick<Operation, "method" | "path">;

/** An operation that a path belongs to. */
export interface FoundOperation<Id extends string> {
  readonly operationId: Id;
  /** The path's parameters by name, still percent-encoded; of a quoted one the doubled quotes are single again. */
  readonly values: Readonly<Record<string, string>>;
}

export interface OperationFinder<Id extends string> {
  /** The operation that has a method and a path. Undefined if the path has none, or none of that method. */
  find(method: string, path: string): FoundOperation<Id> | undefined;
  /** The methods that a path has, in the order of the table. Empty if no operation has the path. */
  methodsOf(path: string): string[];
}

/** What may come at one place of a path. What is more specific is tried first. */
interface Place<Id extends string> {
  /** By the text of a segment in lower case: the service reads paths without regard to case. */
  readonly literals: Map<string, Place<Id>>;
  /** Segments such as `findbyip(ip='{ip}',timestamp={timestamp})`, by their template in lower case. */
  readonly functions: Map<string, { readonly pattern: RegExp; readonly place: Place<Id> }>;
  parameter: Place<Id> | undefined;
  /** By method: what the path means, if it ends here. */
  readonly operations: Map<string, { readonly operationId: Id; readonly names: readonly string[] }>;
}

/**
 * Finds operations by their path templates. Paths start with `/api/`, or with `/api/v1.0/`, which pins the only version there is.
 * Literals come before functions, and these before parameters: `/api/alerts/batchUpdate` is no alert.
 */
export function createOperationFinder<Id extends string>(
  table: Readonly<Record<Id, OperationRoute>>,
): OperationFinder<Id> {
  const root = newPlace<Id>();
  const methods = new Set<string>();
  // The keys of a record are its ids: Object.keys only forgets it.
  for (const operationId of Object.keys(table) as Id[]) {
    const { method, path } = table[operationId];
    methods.add(method);
    const names = [...path.matchAll(parameterPattern)].map(([, name = ""]) => name);
    place(root, path).operations.set(method, { operationId, names });
  }

  function find(method: string, path: string): FoundOperation<Id> | undefined {
    const segments = path.split("/");
    if (/^v1\.0$/i.test(segments[2] ?? "")) segments.splice(2, 1);
    const given: string[] = [];
    const found = walk(root, segments, 0, given, method);
    if (found === undefined) return undefined;
    const values: Record<string, string> = {};
    for (let n = 0; n < given.length; n += 1) values[found.names[n] ?? ""] = given[n] ?? "";
    return { operationId: found.operationId, values };
  }

  return { find, methodsOf: (path) => [...methods].filter((method) => find(method, path) !== undefined) };
}

const parameterPattern = /\{(\w+)\}/g;

function newPlace<Id extends string>(): Place<Id> {
  return { literals: new Map(), functions: new Map(), parameter: undefined, operations: new Map() };
}

/** The place of a template, which is made if it is not there yet. */
function place<Id extends string>(root: Place<Id>, template: string): Place<Id> {
  return template.split("/").reduce((parent, segment) => {
    const key = segment.toLowerCase();
    if (!segment.includes("{")) return getOrAdd(parent.literals, key, newPlace<Id>);
    if (/^\{\w+\}$/.test(segment)) {
      parent.parameter ??= newPlace();
      return parent.parameter;
    }
    return getOrAdd(parent.functions, key, () => ({ pattern: functionPattern(segment), place: newPlace<Id>() })).place;
  }, root);
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** Goes on from a place with the segments from `index`. What parameters hold is added to `given`. */
function walk<Id extends string>(
  { literals, functions, parameter, operations }: Place<Id>,
  segments: readonly string[],
  index: number,
  given: string[],
  method: string,
): { readonly operationId: Id; readonly names: readonly string[] } | undefined {
  const segment = segments[index];
  if (segment === undefined) return operations.get(method);
  const next = literals.get(segment) ?? literals.get(segment.toLowerCase());
  const found = next && walk(next, segments, index + 1, given, method);
  if (found !== undefined) return found;
  for (const { pattern, place } of functions.values()) {
    const values = pattern.exec(segment)?.slice(1);
    if (values === undefined) continue;
    const before = given.length;
    given.push(...values.map((value) => value.replace(doubledQuote, "%27")));
    const inFunction = walk(place, segments, index + 1, given, method);
    if (inFunction !== undefined) return inFunction;
    given.length = before;
  }
  if (parameter === undefined || segment === "") return undefined;
  given.push(segment);
  const inParameter = walk(parameter, segments, index + 1, given, method);
  if (inParameter === undefined) given.pop();
  return inParameter;
}

const doubledQuote = /(?:'|%27){2}/g;

/**
 * What a function segment looks like on the wire. Its own punctuation may be percent-encoded, and of a value between quotes a quote is
 * written twice.
 */
function functionPattern(segment: string): RegExp {
  const source = segment.replace(/'\{\w+\}'|\{\w+\}|\W|\w+/g, (part) => {
    if (part.startsWith("'{")) return `(?:'|%27)((?:''|%27%27|(?!%27)[^'])*)(?:'|%27)`;
    if (part.startsWith("{")) return "((?:(?!%2[9c])[^),])+)";
    if (/^\w+$/.test(part)) return part;
    return `(?:\\${part}|%${part.charCodeAt(0).toString(16)})`;
  });
  return new RegExp(`^${source}$`, "i");
}

/** Finds the operations of the contract. */
export const operationFinder: OperationFinder<OperationId> =
  /* @__PURE__ */ createOperationFinder<OperationId>(operationTable);
