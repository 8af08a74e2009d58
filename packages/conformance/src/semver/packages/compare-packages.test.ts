import { expect, test } from "vitest";
import type { Release, Surface } from "../release.ts";
import { comparePackages } from "./compare-packages.ts";
import { packageRules } from "./rules.ts";

type Rule = keyof typeof packageRules;
type Changes = Partial<Surface>;

const surface: Surface = {
  name: "@defender-endpoint/a",
  entries: { ".": "src/index.d.ts" },
  commands: ["a"],
  node: ">=22.12",
  peers: { msw: { range: "^2.10.5 || ^3.0.0", isOptional: false } },
};
const msw = (range: string, isOptional: boolean) => ({ peers: { msw: { range, isOptional } } });

/** What drifts, the change that makes it drift, and the rule that must be found, then and when it is undone. */
const drifts: readonly (readonly [name: string, changes: Changes, rule: Rule, undone: Rule])[] = [
  ["an entry point", { entries: { ...surface.entries, "./b": "src/b.d.ts" } }, "entry-added", "entry-removed"],
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
  expect(rulesOf(release(), release(surface))).toEqual(["package-added"]);
  expect(rulesOf(release(surface), release())).toEqual(["package-removed"]);
});

test("where a file lies is nobody's affair", () => {
  expect(rulesOf(release(surface), release({ ...surface, entries: { ".": "src/main.d.ts" } }))).toEqual([]);
});

test("every rule has a drift", () => {
  const tried = new Set<string>(drifts.flatMap(([, , rule, undone]) => [rule, undone]));
  expect(Object.keys(packageRules).filter((rule) => !tried.has(rule))).toEqual(["package-removed", "package-added"]);
});

function release(...surfaces: Surface[]): Release {
  const packages = surfaces.map((one) => [one.name, { surface: one, declarations: {} }] as const);
  return { document: {}, pacts: {}, packages: new Map(packages) };
}

function rulesOf(before: Release, now: Release): string[] {
  return comparePackages(before, now).map(({ rule }) => rule);
}
