import type { Operation } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";

/** A request without its host, which is another one for mock and provider. */
export interface RequestLine {
  readonly method: string;
  /** Path and query, encoded. */
  readonly target: string;
}

export function requestOf({ request: { method, path, query } }: Scenario): RequestLine {
  const search = new URLSearchParams(query).toString();
  return { method, target: search === "" ? path : `${path}?${search}` };
}

/** A request of an operation; path parameters come encoded, by name, and the query as it is to be sent. */
export function requestLine(
  { method, path }: Operation,
  encodedPath: Readonly<Record<string, string>>,
  search: string,
): RequestLine {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodedPath[name] ?? "");
  return { method, target: search === "" ? filled : `${filled}?${search}` };
}

export function describeRequest({ method, target }: RequestLine): string {
  return `${method} ${target}`;
}
