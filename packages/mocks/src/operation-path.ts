import { type Operation, type OperationId, operationTable } from "@defender-endpoint/types";
import { escapePattern } from "./base-url.ts";

/** What finding an operation needs to know of it. */
export type OperationRoute = Pick<Operation, "method" | "path">;

/** An operation that a path belongs to, with the path's parameters as they were sent, still encoded. */
export interface FoundOperation<Id extends string> {
  readonly operationId: Id;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the operations that have a path. More specific templates come first: `/alerts/batch` before `/alerts/{id}`. */
export function createOperationFinder<Id extends string>(
  table: Readonly<Record<Id, OperationRoute>>,
): (path: string) => readonly FoundOperation<Id>[] {
  const routes = (Object.keys(table) as Id[]).map((operationId) => {
    const { path } = table[operationId];
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    // "\uffff" sorts parameters after every literal at the same place.
    return { operationId, names, order: path.replace(/\{\w+\}/g, "\uffff"), pattern: pathPattern("", path, "([^/]+)") };
  });
  routes.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return (path) =>
    routes.flatMap(({ operationId, names, pattern }) => {
      const values = pattern.exec(path);
      if (!values) return [];
      return [{ operationId, parameters: Object.fromEntries(names.map((name, i) => [name, values[i + 1] ?? ""])) }];
    });
}

/** Finds the operations of the contract that have a path, which starts with `/api`. */
export const findOperations = createOperationFinder<OperationId>(operationTable);

/**
 * Where the requests of a path template are found, with or without the version that the service lets callers pin.
 * It has no capture groups of its own: msw 2 decodes what groups hold, and throws on malformed percent-encoding.
 */
export function pathPattern(baseUrl: string, template: string, parameter = "[^/]+"): RegExp {
  const path = template
    .split(/\{\w+\}/)
    .map(escapePattern)
    .join(parameter);
  return new RegExp(`^${escapePattern(baseUrl)}${path.replace(/^\\\/api\\\//, "\\/api(?:\\/v1\\.0)?\\/")}$`);
}
