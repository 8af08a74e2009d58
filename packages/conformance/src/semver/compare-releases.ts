import { byLevel, type Finding } from "./finding.ts";
import { comparePackages } from "./packages/compare-packages.ts";
import { comparePacts } from "./pacts/compare-pacts.ts";
import type { Release } from "./release.ts";
import { compareSpec } from "./spec/compare-spec.ts";
import { compareDeclarations } from "./types/compare-declarations.ts";
import type { FolderOf } from "./types/declared-program.ts";

/** Everything that differs between two releases and that users may notice, the worst first. */
export function compareReleases(before: Release, now: Release, folderOf: FolderOf): readonly Finding[] {
  return [
    ...compareSpec(before.document, now.document),
    ...comparePackages(before, now),
    ...compareDeclarations(before, now, folderOf),
    ...comparePacts(before, now),
  ].sort(byLevel);
}
