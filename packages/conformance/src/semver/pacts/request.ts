import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../../../contracts/src/json.ts";
import { compareOthers, type FoundInPact, read } from "./comparison.ts";
import { compareMatchers } from "./matchers.ts";

/** What is asked of a provider: other values of the same query and headers, on a path of the same template, are the same. */
export function comparePactRequest(
  found: FoundInPact,
  [before, document]: readonly [unknown, unknown],
  [now, newDocument]: readonly [unknown, unknown],
): void {
  const [was, is] = [before, now].map((request) => (isRecord(request) ? request : {}));
  if (!was || !is) return;
  const paths = [templateOf(was["path"], document), templateOf(is["path"], newDocument)];
  if (was["method"] !== is["method"]) found("request-changed", "request method", `${is["method"]}`);
  if (paths[0] !== paths[1]) found("request-changed", "request path", `${is["path"]}, was ${was["path"]}`);
  else if (was["path"] !== is["path"]) found("values-changed", "request path", `${is["path"]}`);
  for (const key of ["query", "headers"]) {
    const [former, present] = [read(was, key), read(is, key)];
    const [names, newNames] = [Object.keys(former).sort(), Object.keys(present).sort()];
    if (!isDeepStrictEqual(names, newNames)) found("request-changed", `request ${key}`, newNames.join(", ") || "none");
    else if (!isDeepStrictEqual(former, present)) found("values-changed", `request ${key}`, JSON.stringify(present));
  }
  compareMatchers(found, "request", read(was, "matchingRules"), read(is, "matchingRules"), () => true);
  compareOthers(found, "request ", was, is, ["headers", "matchingRules", "method", "path", "query"]);
}

/** The path of the contract that a request is about; the path itself where the contract has none. */
function templateOf(path: unknown, document: unknown): string {
  const segments = String(path).split("/");
  const template = Object.keys(read(document, "paths")).find((candidate) => {
    const parts = candidate.split("/");
    return (
      parts.length === segments.length && parts.every((part, index) => part.startsWith("{") || part === segments[index])
    );
  });
  return template ?? String(path);
}
