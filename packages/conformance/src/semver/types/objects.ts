import ts from "typescript-with-api";
import type { Position, TypeComparison } from "./comparison.ts";
import { compareForeign, isForeign } from "./foreign.ts";

import { compareLists, isList } from "./lists.ts";
import { compareMappings } from "./mappings.ts";
import { compareIndexes, compareMemberSets, readProperties } from "./members.ts";
import { compareSignatures } from "./signatures.ts";

/** Two types with members: arrays, classes, interfaces, functions, and everything that is written in braces. */
export function compareObjects(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  if (isList(c, before) && isList(c, now)) compareLists(c, before, now, position);
  else if (isForeign(c, before) || isForeign(c, now)) compareForeign(c, before, now, position);
  else {
    compareMemberSets(c, readProperties(c, before), readProperties(c, now), position);
    compareIndexes(c, before, now, position);
    for (const kind of [ts.SignatureKind.Call, ts.SignatureKind.Construct]) {
      const [was, is] = [before, now].map((type) => c.checker.getSignaturesOfType(type, kind));
      compareSignatures(c, was ?? [], is ?? [], position);
    }
    compareMappings(c, before, now, position);
  }
}
