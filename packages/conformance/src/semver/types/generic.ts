import ts from "typescript-with-api";
import { compareInvariant, describeChange, type Position, type TypeComparison } from "./comparison.ts";
import { pairParts } from "./unions.ts";

/** Whether a type is not settled before its type arguments are: `T`, `keyof T`, `T[K]`, `T extends U ? X : Y`. */
export function isGeneric(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(isGeneric);
  return (type.flags & ts.TypeFlags.Instantiable) !== 0;
}

/** Compares the pieces that such types are written with, as what they come to cannot be known. */
export function compareGeneric(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  const sort = (type: ts.Type) => type.flags & (ts.TypeFlags.Instantiable | ts.TypeFlags.Intersection);
  const areAlike = sort(before) === sort(now) && compareAlike(c, before, now, position);
  if (!areAlike) c.found("not-understood", position, describeChange(c, before, now));
}

/** False where two types of the same sort are not written in the same way. */
function compareAlike(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): boolean {
  if (before.isTypeParameter() && now.isTypeParameter()) return isSameParameter(c, before, now);
  if (before.isIntersection() && now.isIntersection()) {
    const { pairs, gone, come } = pairParts(c, before.types, now.types);
    for (const [one, other] of pairs) c.compare(one, other, position);
    return gone.length === 0 && come.length === 0;
  }
  if (isConditional(before) && isConditional(now)) {
    c.compare(before.checkType, now.checkType, position);
    compareInvariant(c, before.extendsType, now.extendsType, position);
    for (const branch of ["trueType", "falseType"] as const) {
      const [was, is] = [before.root.node[branch], now.root.node[branch]];
      c.compare(c.checker.getTypeFromTypeNode(was), c.checker.getTypeFromTypeNode(is), position);
    }
    return true;
  }
  if (isIndexedAccess(before) && isIndexedAccess(now)) {
    c.compare(before.objectType, now.objectType, position);
    c.compare(before.indexType, now.indexType, position);
    return true;
  }
  if (isKeyOf(before) && isKeyOf(now)) {
    compareInvariant(c, before.type, now.type, position);
    return true;
  }
  if (isSubstitution(before) && isSubstitution(now)) {
    c.compare(before.baseType, now.baseType, position);
    return true;
  }
  // Templates and the like: only what is written alike is the same.
  return c.checker.typeToString(before) === c.checker.typeToString(now);
}

/** `this` and what `infer` finds are declared nowhere, so only their names can tell. */
function isSameParameter({ parameters }: TypeComparison, before: ts.Type, now: ts.Type): boolean {
  const paired = parameters.get(before);
  return paired === undefined ? before.symbol.name === now.symbol.name : paired === now;
}

function isConditional(type: ts.Type): type is ts.ConditionalType {
  return (type.flags & ts.TypeFlags.Conditional) !== 0;
}

function isIndexedAccess(type: ts.Type): type is ts.IndexedAccessType {
  return (type.flags & ts.TypeFlags.IndexedAccess) !== 0;
}

function isKeyOf(type: ts.Type): type is ts.IndexType {
  return (type.flags & ts.TypeFlags.Index) !== 0;
}

function isSubstitution(type: ts.Type): type is ts.SubstitutionType {
  return (type.flags & ts.TypeFlags.Substitution) !== 0;
}
