import type ts from "typescript-with-api";
import { createFindingList, type Finding, type FindingList } from "../finding.ts";
import type { Release } from "../release.ts";
import { createTypeComparer } from "./compare-types.ts";
import type { TypeComparison, Use } from "./comparison.ts";
import { type DeclaredProgram, declareProgram, type FolderOf } from "./declared-program.ts";
import { readExports } from "./exports.ts";
import { compareType, compareValue, type KeptExport, pairParametersOf } from "./kept-export.ts";
import { type TypeRule, typeRules } from "./rules.ts";

/** Everything that differs between the public types of two releases, in the entry points that both have. */
export function compareDeclarations(before: Release, now: Release, folderOf: FolderOf): readonly Finding[] {
  const list = createFindingList("types", typeRules);
  const program = declareProgram(before, now, folderOf);
  for (const { packageName, path, message } of program.problems()) {
    list.add("not-understood", packageName, `${packageName}/${path}`, message);
  }
  const kept = compareNames(program, before, now, list);
  const names = namePlaces(program, kept);
  const uses = new Map<ts.Symbol, Set<Use>>();
  const compareTypes = createTypeComparer();
  const c: TypeComparison = {
    ...program,
    parameters: new Map(),
    found: (rule, { packageName, place }, change) => list.add(rule, packageName, place, change),
    compare: (one, other, position) => compareTypes(c, one, other, position),
    enter(type, use) {
      const symbol = type.aliasSymbol ?? type.symbol;
      const name = names.get(symbol);
      if (name) uses.set(symbol, (uses.get(symbol) ?? new Set()).add(use));
      return name;
    },
  };
  for (const one of kept) pairParametersOf(c, one);
  // First the values: they tell what users receive and what they give.
  for (const one of kept) compareValue(c, one);
  for (const one of kept) compareType(c, one, uses.get(one.before.symbol) ?? ["received", "given"]);
  return list.findings;
}

/** Says which names came and went. Returns those that stayed. */
function compareNames(
  program: DeclaredProgram,
  before: Release,
  now: Release,
  list: FindingList<TypeRule>,
): readonly KeptExport[] {
  const kept: KeptExport[] = [];
  for (const [packageName, { surface }] of before.packages) {
    const entries = now.packages.get(packageName)?.surface.entries ?? {};
    for (const entry of Object.keys(surface.entries).filter((name) => name in entries)) {
      const was = readExports(program, "before", packageName, entry);
      const is = readExports(program, "now", packageName, entry);
      for (const [name, one] of was) {
        const other = is.get(name);
        if (other) kept.push({ packageName, before: one, now: other });
        else list.add("export-removed", packageName, one.place, "removed");
      }
      for (const [name, { place }] of is) if (!was.has(name)) list.add("export-added", packageName, place, "added");
    }
  }
  return kept;
}

/** A package may export what another one declares; the one that declares it gives it its name. */
function namePlaces({ ownerOf }: DeclaredProgram, kept: readonly KeptExport[]) {
  const names = new Map<ts.Symbol, { packageName: string; place: string }>();
  for (const { packageName, before } of kept) {
    const { symbol, place } = before;
    if (!names.has(symbol) || ownerOf(symbol) === packageName) names.set(symbol, { packageName, place });
  }
  return names;
}
