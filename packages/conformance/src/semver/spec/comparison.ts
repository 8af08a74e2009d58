import { child, isSame, keysOf, type Located } from "./located.ts";
import type { SpecRule } from "./rules.ts";

/** Callers give what is in a request, and receive what is in an answer. */
export type Use = "request" | "answer";

/** One run over two versions of the contract. */
export interface SpecComparison {
  found(rule: SpecRule, place: Located, change: string): void;
  /** Whether this pair of schemas has not been compared for this use; ends the way round in schemas that contain themselves. */
  isNew(before: Located, now: Located, use: Use): boolean;
}

/** Both sides of a member that may have come or gone. */
export interface MemberChanges {
  removed(before: Located, key: string): void;
  added(now: Located, key: string): void;
  kept(before: Located, now: Located, key: string): void;
}

/** Goes over the members of two objects. `read` gets a member out of its object, `child` unless it says otherwise. */
export function compareMembers(before: Located, now: Located, changes: MemberChanges, read = child): void {
  for (const key of new Set([...keysOf(before), ...keysOf(now)])) {
    const [one, other] = [read(before, key), read(now, key)];
    if (other.value === undefined) changes.removed(one, key);
    else if (one.value === undefined) changes.added(other, key);
    else changes.kept(one, other, key);
  }
}

/** What is only for people, and may change without anybody's program noticing. */
const documentation = new Set([
  "$comment",
  "contact",
  "description",
  "evidence",
  "example",
  "examples",
  "externalDocs",
  "summary",
  "tags",
  "title",
  "x-evidence",
]);

export function isDocumentation(key: string): boolean {
  return documentation.has(key);
}

/** The members that nothing else looked at: texts, and what is not understood. */
export function compareRest(c: SpecComparison, before: Located, now: Located, known: readonly string[]): void {
  for (const key of new Set([...keysOf(before), ...keysOf(now)])) {
    if (known.includes(key)) continue;
    const [one, other] = [child(before, key), child(now, key)];
    if (isSame(one, other)) continue;
    const change = one.value === undefined ? "added" : other.value === undefined ? "removed" : "changed";
    c.found(isDocumentation(key) ? "documentation" : "not-understood", other, change);
  }
}
