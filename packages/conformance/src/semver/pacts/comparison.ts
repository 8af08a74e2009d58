import { isDeepStrictEqual } from "node:util";
import { isRecord, type JsonRecord } from "../../../../contracts/src/json.ts";
import type { PactRule } from "./rules.ts";

/** Says what was found of one interaction; `at` is the way within it. */
export type FoundInPact = (rule: PactRule, at: string, change: string) => void;

/** The members that nothing else looks at. */
export function compareOthers(
  found: FoundInPact,
  at: string,
  was: JsonRecord,
  is: JsonRecord,
  known: readonly string[],
): void {
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (!known.includes(key) && !isDeepStrictEqual(was[key], is[key]))
      found("not-understood", `${at}${key}`, "changed");
  }
}

export function read(value: unknown, key: string): JsonRecord {
  const member = isRecord(value) ? value[key] : undefined;
  return isRecord(member) ? member : {};
}
