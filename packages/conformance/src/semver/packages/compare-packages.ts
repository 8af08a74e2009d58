import { isDeepStrictEqual } from "node:util";
import semver from "semver";
import { createFindingList, type Finding, type FindingList } from "../finding.ts";
import type { Release, Surface } from "../release.ts";
import { packageRules } from "./rules.ts";

type List = FindingList<keyof typeof packageRules>;

/** What differs between the manifests of the packages of two releases. */
export function comparePackages(before: Release, now: Release): readonly Finding[] {
  const list = createFindingList("packages", packageRules);
  for (const [name, { surface }] of before.packages) {
    const present = now.packages.get(name)?.surface;
    if (present) compareSurfaces(list, surface, present);
    else list.add("package-removed", name, name, "removed");
  }
  for (const name of now.packages.keys())
    if (!before.packages.has(name)) list.add("package-added", name, name, "added");
  return list.findings;
}

function compareSurfaces(list: List, before: Surface, now: Surface): void {
  const { name } = before;
  for (const [kind, was, is] of [
    ["entry", Object.keys(before.entries), Object.keys(now.entries)],
    ["command", before.commands, now.commands],
  ] as const) {
    for (const one of was.filter((former) => !is.includes(former)))
      list.add(`${kind}-removed`, name, `${name} ${one}`, "removed");
    for (const one of is.filter((present) => !was.includes(present)))
      list.add(`${kind}-added`, name, `${name} ${one}`, "added");
  }
  if (before.node !== now.node) {
    const isWider = semver.subset(before.node, now.node);
    list.add(
      isWider ? "node-versions-widened" : "node-versions-narrowed",
      name,
      `${name} node`,
      change(now.node, before.node),
    );
  }
  comparePeers(list, before, now);
}

/** No range allows everything, as does not to ask for a peer at all. */
function comparePeers(list: List, { name, peers }: Surface, { peers: newPeers }: Surface): void {
  for (const peer of new Set([...Object.keys(peers), ...Object.keys(newPeers)])) {
    const [was, is] = [peers[peer], newPeers[peer]];
    if (isDeepStrictEqual(was, is)) continue;
    const isRequired = is !== undefined && !is.isOptional && (was === undefined || was.isOptional);
    const isWider = semver.subset(was?.range ?? "*", is?.range ?? "*");
    const isAdded = was === undefined && is?.isOptional;
    const rule = isAdded ? "optional-peer-added" : isRequired || !isWider ? "peer-required" : "peer-widened";
    list.add(rule, name, `${name} ${peer}`, change(is?.range, was?.range));
  }
}

function change(is = "none", was = "none"): string {
  return `${is}, was ${was}`;
}
