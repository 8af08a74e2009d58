import { expect, test } from "vitest";
import type { Release, Surface } from "../release.ts";
import { comparePackages } from "./compare-packages.ts";
import { packageRules } from "./rules.ts";

type Rule = keyof typeof packageRules;
type Changes = Partial<Surface>;

const name = "@defender-endpoint/a";
const surface: Surface = {
  entries: { ".": ["createA", "type A"] },
  commands: ["a"],
  node: ">=22.12",
  peers: { msw: { range: "^2.10.5 || ^3.0.0", isOptional: false } },
};
const msw = (range: string, isOptional: boolean) => ({ peers: { msw: { range, isOptional } } });

/** What drifts, the change that makes it drift, and the rule that must be found, then and when it is undone. */
const drifts: readonly (readonly [name: string, changes: Changes, rule: Rule, undone: Rule])[] = [
  ["an entry point", { entries: { ...surface.entries, "./b": ["b"] } }, "entry-added", "entry-removed"],
  ["an export", { entries: { ".": ["createA", "createB", "type A"] } }, "export-added", "export-removed"],
  ["a type becomes a class", { entries: { ".": ["A", "createA"] } }, "export-added", "export-removed"],
  ["a command", { commands: ["a", "b"] }, "command-added", "command-removed"],
  ["the oldest Node.js", { node: ">=24" }, "node-versions-narrowed", "node-versions-widened"],
  ["a peer's versions", msw("^3.0.0", false), "peer-required", "peer-widened"],
  ["a peer is optional", msw("^2.10.5 || ^3.0.0", true), "peer-widened", "peer-required"],
  ["a peer", { peers: {} }, "peer-widened", "peer-required"],
  [
    "an optional peer",
    { peers: { ...surface.peers, redis: { range: "^6.0.0", isOptional: true } } },
    "optional-peer-added",
    "peer-widened",
  ],
];

test.each(drifts)("%s drifts, and back", (_, changes, rule, undone) => {
  const after = release({ ...surface, ...changes });
  expect(rulesOf(release(surface), after)).toEqual([rule]);
  expect(rulesOf(after, release(surface))).toEqual([undone]);
});

test("a package comes and goes", () => {
  expect(rulesOf({}, release(surface))).toEqual(["package-added"]);
  expect(rulesOf(release(surface), {})).toEqual(["package-removed"]);
});

test("an export that is renamed is removed, in whichever entry point", () => {
  const entries = (name: string) => release({ ...surface, entries: { ".": [], "./node": [name] } });
  expect(comparePackages(entries("setup"), entries("setUp"))).toMatchObject([
    { rule: "export-removed", level: "breaking", package: name, place: "@defender-endpoint/a/node setup" },
    { rule: "export-added", level: "feature", package: name, place: "@defender-endpoint/a/node setUp" },
  ]);
});

test("every rule has a drift", () => {
  const tried = new Set<string>(drifts.flatMap(([, , rule, undone]) => [rule, undone]));
  expect(Object.keys(packageRules).filter((rule) => !tried.has(rule))).toEqual(["package-removed", "package-added"]);
});

function release(one: Surface): Release["packages"] {
  return { [name]: one };
}

function rulesOf(before: Release["packages"], now: Release["packages"]): string[] {
  return comparePackages(before, now).map(({ rule }) => rule);
}
