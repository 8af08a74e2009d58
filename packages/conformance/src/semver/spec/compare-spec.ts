import type { Finding } from "../finding.ts";
import { createFindingList } from "../finding.ts";
import { compareMembers, compareRest, type SpecComparison } from "./comparison.ts";
import { child, isSame, keysOf, type Located, member, root } from "./located.ts";
import { compareOperation } from "./operation.ts";
import { compareStates } from "./provider-states.ts";
import { specRules } from "./rules.ts";
import { compareServers } from "./servers.ts";
import { compareSchemes } from "./sign-in.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const known = ["components", "info", "paths", "security", "servers", "x-provider-states"];

/** Everything that differs between two versions of the bundled contract. */
export function compareSpec(before: unknown, now: unknown): readonly Finding[] {
  const list = createFindingList("spec", specRules);
  const compared = new Set<string>();
  const c: SpecComparison = {
    found: (rule, { pointer }, change) => list.add(rule, "@defender-endpoint/spec", pointer, change),
    isNew(one, other, use) {
      const key = `${use} ${one.pointer} ${other.pointer}`;
      return !compared.has(key) && Boolean(compared.add(key));
    },
  };
  const [was, is] = [root(before), root(now)];
  comparePaths(c, child(was, "paths"), child(is, "paths"));
  compareComponents(c, child(was, "components"), child(is, "components"));
  compareServers(c, child(was, "servers"), child(is, "servers"));
  compareStates(c, child(was, "x-provider-states"), child(is, "x-provider-states"));
  compareRest(c, child(was, "info"), child(is, "info"), ["version"]);
  compareRest(c, was, is, known);
  return list.findings;
}

function comparePaths(c: SpecComparison, before: Located, now: Located): void {
  const nothing = root({});
  compareMembers(
    before,
    now,
    {
      removed: (item) => comparePath(c, item, nothing),
      added: (item) => comparePath(c, nothing, item),
      kept: (one, other) => comparePath(c, one, other),
    },
    member,
  );
}

function comparePath(c: SpecComparison, before: Located, now: Located): void {
  for (const method of methods) {
    const [was, is] = [child(before, method), child(now, method)];
    if (was.value === undefined && is.value === undefined) continue;
    if (is.value === undefined) c.found("operation-removed", was, "removed");
    else if (was.value === undefined) c.found("operation-added", is, "added");
    else compareOperation(c, was, is, before, now);
  }
  compareRest(c, before, now, [...methods, "parameters"]);
}

/** What operations refer to is compared where they do; here only what a reader may refer to by name. */
function compareComponents(c: SpecComparison, before: Located, now: Located): void {
  compareSchemes(c, child(before, "securitySchemes"), child(now, "securitySchemes"));
  for (const kind of keysOf(before).filter((key) => key !== "securitySchemes" && key !== "examples")) {
    compareMembers(child(before, kind), child(now, kind), {
      removed: (component) => c.found("component-removed", component, "removed"),
      added: () => {},
      kept: () => {},
    });
  }
  const [was, is] = [child(before, "examples"), child(now, "examples")];
  if (!isSame(was, is)) c.found("documentation", is, "changed");
}
