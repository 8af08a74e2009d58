import ts from "typescript-with-api";
import { compareInvariant, describeChange, into, type Position, type TypeComparison } from "./comparison.ts";

/** What these are made with is only ever received from them. */
const readers = new Set([
  "Array",
  "AsyncGenerator",
  "AsyncIterable",
  "AsyncIterableIterator",
  "Generator",
  "Iterable",
  "IterableIterator",
  "Promise",
  "PromiseLike",
  "ReadonlyArray",
  "ReadonlyMap",
  "ReadonlySet",
]);

/** Whether a class or interface is of somebody else: their versions are their affair, the types they are given are ours. */
export function isForeign({ ownerOf }: TypeComparison, { symbol }: ts.Type): boolean {
  if (symbol === undefined || !(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return false;
  return ownerOf(symbol) === undefined;
}

export function compareForeign(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  if (before.symbol !== now.symbol) {
    const [narrow, wide] = [c.checker.isTypeAssignableTo(now, before), c.checker.isTypeAssignableTo(before, now)];
    const rule = narrow
      ? (`${position.use}-narrowed` as const)
      : wide
        ? (`${position.use}-widened` as const)
        : "type-changed";
    c.found(rule, position, describeChange(c, before, now));
    return;
  }
  const [was, is] = [argumentsOf(c, before), argumentsOf(c, now)];
  for (const [index, argument] of was.entries()) {
    const other = is[index] ?? argument;
    const step = into(position, before.symbol.name === "Promise" ? "" : `<${index + 1}>`);
    // The third argument of a generator is what is sent into it.
    if (readers.has(before.symbol.name) && index < 2) c.compare(argument, other, step);
    else compareInvariant(c, argument, other, step);
  }
}

function argumentsOf({ checker }: TypeComparison, type: ts.Type): readonly ts.Type[] {
  return isReference(type) ? checker.getTypeArguments(type) : [];
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0
  );
}
