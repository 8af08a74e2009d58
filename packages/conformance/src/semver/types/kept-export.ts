import ts from "typescript-with-api";
import type { Position, TypeComparison, Use } from "./comparison.ts";
import type { PublicExport } from "./exports.ts";
import { compareTypeParameters, pairTypeParameters } from "./type-parameters.ts";

/** One name that both releases export. */
export interface KeptExport {
  readonly packageName: string;
  readonly before: PublicExport;
  readonly now: PublicExport;
}

/** A value is received by whoever imports it. */
export function compareValue(c: TypeComparison, { packageName, before, now }: KeptExport): void {
  const position = positionOf(packageName, before.place, "received");
  if (before.isValue && !now.isValue) c.found("export-became-type", position, "only a type now");
  if (!before.isValue && now.isValue) c.found("export-became-value", position, "a value too now");
  if (!before.isValue || !now.isValue) return;
  if (isAbstract(now.symbol) && !isAbstract(before.symbol)) c.found("class-became-abstract", position, "abstract");
  const [was, is] = [c.checker.getTypeOfSymbol(before.symbol), c.checker.getTypeOfSymbol(now.symbol)];
  const isData = (before.symbol.flags & ts.SymbolFlags.Variable) !== 0;
  c.compare(was, is, { ...position, isData });
}

export function compareType(c: TypeComparison, { packageName, before, now }: KeptExport, uses: Iterable<Use>): void {
  if (!before.isType) return;
  if (!now.isType) {
    c.found("export-removed", positionOf(packageName, before.place, "received"), "no type any more");
    return;
  }
  const [was, is] = [c.checker.getDeclaredTypeOfSymbol(before.symbol), c.checker.getDeclaredTypeOfSymbol(now.symbol)];
  const [former, present] = [readTypeParameters(c, before.symbol), readTypeParameters(c, now.symbol)];
  compareTypeParameters(c, former, present, positionOf(packageName, before.place, "received"));
  for (const use of uses) c.compare(was, is, positionOf(packageName, before.place, use));
}

/** Before anything is compared: a generic may be met inside another before its own turn comes. */
export function pairParametersOf(c: TypeComparison, { before, now }: KeptExport): void {
  pairTypeParameters(c, readTypeParameters(c, before.symbol), readTypeParameters(c, now.symbol));
}

function isAbstract({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((one) => ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Abstract);
}

function positionOf(packageName: string, place: string, use: Use): Position {
  return { packageName, place, use, isData: false, isOptional: false, depth: 0 };
}

function readTypeParameters({ checker }: TypeComparison, { declarations = [] }: ts.Symbol): ts.Type[] {
  const generic = declarations.find(
    (one) => ts.isTypeAliasDeclaration(one) || ts.isInterfaceDeclaration(one) || ts.isClassDeclaration(one),
  );
  return generic?.typeParameters?.map((parameter) => checker.getTypeAtLocation(parameter)) ?? [];
}
