import type { SpecComparison, Use } from "./comparison.ts";
import { child, elementsOf, isSame, type Located, member, stringsOf } from "./located.ts";
import type { compareSchema } from "./schema.ts";

/**
 * `allOf`, `anyOf` and `oneOf`. Branches that are the same belong together wherever they stand; of the rest, as many on
 * either side, those in the same place.
 */
export function compareBranches(
  c: SpecComparison,
  before: Located,
  now: Located,
  use: Use,
  compare: typeof compareSchema,
): void {
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    const [was, is] = [child(before, keyword), child(now, keyword)];
    const narrowed = (change: string) => c.found(`${use}-narrowed`, is, change);
    const widened = (change: string) => c.found(`${use}-widened`, is, change);
    if (was.value === undefined || is.value === undefined) {
      if (was.value !== undefined) widened("removed");
      if (is.value !== undefined) narrowed("added");
      continue;
    }
    const { same, gone, come } = pairUp(unfollowed(was), unfollowed(is));
    for (const [one, other] of same) compare(c, one, other, use);
    if (gone.length === come.length) {
      gone.forEach((one, index) => {
        compare(c, one, come[index] ?? one, use);
      });
      continue;
    }
    // All branches of `allOf` hold, so one more forbids; any one of the others suffices, so one more allows.
    const isConjunction = keyword === "allOf";
    if (gone.length > 0) (isConjunction ? widened : narrowed)(`${gone.length} of its branches removed`);
    if (come.length > 0) (isConjunction ? narrowed : widened)(`${come.length} branches added`);
    if (keyword === "oneOf" && overlap(elementsOf(is))) {
      c.found("not-understood", is, "a value may now fit several branches, or no longer does");
    }
  }
}

function unfollowed(list: Located): Located[] {
  return Array.isArray(list.value) ? list.value.map((_, index) => child(list, index)) : [];
}

function pairUp(before: readonly Located[], now: readonly Located[]) {
  const come = [...now];
  const same: [Located, Located][] = [];
  const gone = before.filter((one) => {
    const index = come.findIndex((other) => isSame(one, other));
    const [other] = index < 0 ? [] : come.splice(index, 1);
    if (other) same.push([one, other]);
    return !other;
  });
  return { same, gone, come };
}

/** Whether two branches may allow the same value: they do not name types, or the same one. */
function overlap(branches: readonly Located[]): boolean {
  const types = branches.map((branch) => {
    const type = member(branch, "type");
    return typeof type.value === "string" ? [type.value] : stringsOf(type);
  });
  const all = types.flat().map((type) => (type === "integer" ? "number" : type));
  return types.some((own) => own.length === 0) || new Set(all).size < all.length;
}
