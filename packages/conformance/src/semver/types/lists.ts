import type ts from "typescript-with-api";
import { describeChange, into, type Position, type TypeComparison } from "./comparison.ts";

export function isList({ checker }: TypeComparison, type: ts.Type): type is ts.TypeReference {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** Arrays by their elements; tuples element by element. */
export function compareLists(
  c: TypeComparison,
  before: ts.TypeReference,
  now: ts.TypeReference,
  position: Position,
): void {
  const [was, is] = [c.checker.getTypeArguments(before), c.checker.getTypeArguments(now)];
  const areArrays = [before, now].every((type) => c.checker.isArrayType(type));
  // A constant may gain and lose elements as it may change its values.
  const areTuples = [before, now].every((type) => c.checker.isTupleType(type));
  const isComparable = areArrays || (areTuples && (position.isData || describeShape(before) === describeShape(now)));
  if (!isComparable) {
    c.found("type-changed", position, describeChange(c, before, now));
    return;
  }
  const [wasReadonly, isReadonly] = [isReadonlyList(c, before), isReadonlyList(c, now)];
  if (wasReadonly !== isReadonly && !position.isData) compareWriting(c, isReadonly, position);
  for (const [index, element] of was.slice(0, is.length).entries()) {
    c.compare(element, is[index] ?? element, into(position, areArrays ? "[]" : `[${index}]`));
  }
}

function compareWriting(c: TypeComparison, isReadonly: boolean, position: Position): void {
  const change = isReadonly ? "read-only" : "read-only no more";
  if (position.use === "given") c.found(isReadonly ? "given-widened" : "given-narrowed", position, change);
  else c.found(isReadonly ? "received-member-became-readonly" : "received-narrowed", position, change);
}

function isReadonlyList({ checker }: TypeComparison, type: ts.TypeReference): boolean {
  return checker.isTupleType(type) ? (type.target as ts.TupleType).readonly : type.symbol.name === "ReadonlyArray";
}

/** Which elements a tuple has to have, may have, and may have any number of. */
function describeShape({ target }: ts.TypeReference): string {
  return (target as ts.TupleType).elementFlags.join(" ");
}
