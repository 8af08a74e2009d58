import { expect, test } from "vitest";
import type { PublishedPackage, Release } from "../release.ts";
import { compareDeclarations } from "./compare-declarations.ts";
import { constantDrifts } from "./drifts/constant-drifts.ts";
import { type Drift, drift, result } from "./drifts/drift.ts";
import { functionAndClassDrifts } from "./drifts/function-and-class-drifts.ts";
import { genericDrifts } from "./drifts/generic-drifts.ts";
import { givenDrifts } from "./drifts/given-drifts.ts";
import { nameDrifts } from "./drifts/name-drifts.ts";
import { receivedDrifts } from "./drifts/received-drifts.ts";
import { typeRules } from "./rules.ts";

/** One drift for each rule at least, and those that a rule could get wrong. */
const drifts: readonly Drift[] = [
  drift("an export is removed", "export type A = 1; export type B = 2;", "export type A = 1;", ["export-removed", "B"]),
  drift("an export is added", "export type A = 1;", "export type A = 1; export type B = 2;", ["export-added", "B"]),
  drift(
    "a class is exported as a type only",
    "declare class A { a: 1 } export { A };",
    "declare class A { a: 1 } export type { A };",
    ["export-became-type", "A"],
  ),
  drift(
    "a class that was exported as a type only is exported",
    "declare class A { a: 1 } export type { A };",
    "declare class A { a: 1 } export { A };",
    ["export-became-value", "A"],
  ),
  drift(
    "a class becomes a function of its name",
    "export declare class A { a: 1 }",
    "export declare function A(): void;",
    ["export-removed", "A"],
    ["signature-removed", "A"],
    ["signature-added", "A"],
  ),

  ...receivedDrifts,
  ...givenDrifts,
  ...functionAndClassDrifts,
  ...genericDrifts,
  ...nameDrifts,
  ...constantDrifts,

  drift("everything becomes anything", result("string"), result("any"), ["type-changed", "f()"]),
  drift("a result is unknown", result("string"), result("unknown"), ["received-widened", "f()"]),
  drift(
    "a declaration does not compile",
    "export type A = 1;",
    'import type { A } from "no-such-package"; export type { A };',
    ["not-understood", "index.d.ts"],
    ["export-removed", "A"],
  ),
  drift(
    "comments and order change",
    "/** One. */ export type A = 1; export type B = { a: 1; b: 2 };",
    "export type B = { b: 2; a: 1 }; /** Two. */ export type A = 1;",
  ),
];

// All in one program: each drift is a package of its own.
const packageOf = ({ name }: Drift) => name.replaceAll(/[^a-z]+/g, "-");
const release = (side: "before" | "now"): Release => ({
  document: {},
  pacts: {},
  packages: new Map(drifts.map((one) => [packageOf(one), published(packageOf(one), one[side])])),
});
const findings = compareDeclarations(release("before"), release("now"), () => import.meta.dirname);

test.each(drifts)("$name", (one) => {
  const own = findings.filter((finding) => finding.package === packageOf(one));
  const found = own.map(({ rule, place }) => `${rule} ${place.split(/[ /]/).at(-1)}`);
  const expected = one.finds.map(([rule, place]) => `${rule} ${place}`);
  expect(new Set(found), JSON.stringify(own, null, 1)).toEqual(new Set(expected));
});

test("every drift has a package of its own, and every rule a drift", () => {
  expect(new Set(drifts.map(packageOf)).size).toBe(drifts.length);
  expect(new Set(drifts.flatMap(({ finds }) => finds.map(([rule]) => rule)))).toEqual(new Set(Object.keys(typeRules)));
});

function published(name: string, text: string): PublishedPackage {
  const surface = { name, entries: { ".": "index.d.ts" }, commands: [], node: "*", peers: {} };
  // Without an export of its own a file of declarations exports them all.
  return { surface, declarations: { "index.d.ts": `${text} export {};` } };
}
