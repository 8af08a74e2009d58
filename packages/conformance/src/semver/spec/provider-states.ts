import { compareMembers, compareRest, type SpecComparison } from "./comparison.ts";
import { child, type Located, stringsOf } from "./located.ts";
import { compareSchema } from "./schema.ts";

/** The states that a provider's handlers are called for. They receive the parameters, as callers receive an answer. */
export function compareStates(c: SpecComparison, before: Located, now: Located): void {
  compareMembers(before, now, {
    removed: (state) => c.found("state-removed", state, "removed"),
    added: (state) => c.found("state-added", state, "added"),
    kept(one, other) {
      compareMembers(child(one, "params"), child(other, "params"), {
        removed: (parameter) => c.found("state-parameter-removed", parameter, "removed"),
        added: (parameter) => c.found("state-parameter-added", parameter, "added"),
        kept: (was, is) => compareSchema(c, was, is, "answer"),
      });
      compareProvided(c, child(one, "provides"), child(other, "provides"));
      compareRest(c, one, other, ["params", "provides"]);
    },
  });
}

function compareProvided(c: SpecComparison, before: Located, now: Located): void {
  const [was, is] = [stringsOf(before), stringsOf(now)];
  for (const name of is.filter((one) => !was.includes(one))) c.found("state-provides-more", now, name);
  for (const name of was.filter((one) => !is.includes(one))) c.found("state-provides-less", now, name);
}
