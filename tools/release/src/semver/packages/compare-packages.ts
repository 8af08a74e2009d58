import { isDeepStrictEqual } from "node:util";
import semver from "semver";
import { createFindingList, type Finding, type FindingList } from "../finding.ts";
import type { Release, Surface } from "../release.ts";
import { packageRules } from "./rules.ts";

type List = FindingList<keyof typeof packageRules>;

/** What differs between the packages of two releases: what they export and run, and what they need. */
export function comparePackages(before: Release["packages"], now: Release["packages"]): readonly Finding[] {
  const list = createFindingList("packages", packageRules);
  for (const [name, surface] of Object.entries(before)) {
    const present = now[name];
    if (present) compareSurfaces(list, name, surface, present);
    else list.add("package-removed", name, name, "removed");
  }
  for (const name of Object.keys(now)) if (!before[name]) list.add("package-added", name, name, "added");
  return list.findings;
}

function compareSurfaces(list: List, name: string, before: Surface, now: Surface): void {
  compareNames(list, "entry", name, Object.keys(before.entries), Object.keys(now.entries));
  compareNames(list, "command", name, before.commands, now.commands);
  for (const [entry, names] of Object.entries(before.entries)) {
    const present = now.entries[entry];
    if (present) compareNames(list, "export", `${name}${entry.slice(1)}`, names, present);
  }
  if (before.node !== now.node) {
    const isWider = semver.subset(before.node, now.node);
    const rule = isWider ? "node-versions-widened" : "node-versions-narrowed";
    list.add(rule, name, `${name} node`, change(now.node, before.node));
  }
  comparePeers(list, name, before.peers, now.peers);
}

function compareNames(
  list: List,
  kind: "entry" | "command" | "export",
  owner: string,
  was: readonly string[],
  is: readonly string[],
): void {
  const packageName = owner.split("/").slice(0, 2).join("/");
  for (const one of was) if (!has(is, one)) list.add(`${kind}-removed`, packageName, `${owner} ${one}`, "removed");
  for (const one of is) if (!has(was, one)) list.add(`${kind}-added`, packageName, `${owner} ${one}`, "added");
}

/** A class or a constant serves as the type of its name as well. */
function has(names: readonly string[], one: string): boolean {
  return names.includes(one) || (one.startsWith("type ") && names.includes(one.slice("type ".length)));
}

/** No range allows everything, as does not to ask for a peer at all. */
function comparePeers(list: List, name: string, peers: Surface["peers"], newPeers: Surface["peers"]): void {
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
