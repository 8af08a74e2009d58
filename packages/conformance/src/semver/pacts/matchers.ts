import { isDeepStrictEqual } from "node:util";
import type { JsonRecord } from "../../../../contracts/src/json.ts";
import { type FoundInPact, read } from "./comparison.ts";

/**
 * How values are matched, by their kind and the path to them. What came or went with its member is said of the member;
 * `isKept` tells whether both pacts have it.
 */
export function compareMatchers(
  found: FoundInPact,
  at: string,
  before: JsonRecord,
  now: JsonRecord,
  isKept: (kind: string, path: string) => boolean,
): void {
  for (const kind of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [was, is] = [read(before, kind), read(now, kind)];
    for (const path of new Set([...Object.keys(was), ...Object.keys(is)])) {
      if (!isKept(kind, path) || isDeepStrictEqual(was[path], is[path])) continue;
      found("matcher-changed", `${at} ${kind} ${path}`, `${describe(is[path])}, was ${describe(was[path])}`);
    }
  }
}

/** Whether a value has to be the very one in the pact. */
export function isExact(rules: unknown): boolean {
  return rules === undefined || describe(rules).includes("equality");
}

function describe(rules: unknown): string {
  const { matchers } = Object(rules);
  if (!Array.isArray(matchers)) return "none";
  return matchers.map(({ match, ...rest }) => [match, ...Object.values(rest)].join(" ")).join(" and ");
}
