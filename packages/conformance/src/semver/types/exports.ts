import ts from "typescript-with-api";
import type { DeclaredProgram, Side } from "./declared-program.ts";

/** What an entry point exports under one name. */
export interface PublicExport {
  /** The name in its module, such as `@scope/package/node setupServer`. */
  readonly place: string;
  readonly symbol: ts.Symbol;
  readonly isValue: boolean;
  readonly isType: boolean;
}

/** The exports of an entry point by name; empty where it has no declarations. */
export function readExports(
  program: DeclaredProgram,
  side: Side,
  packageName: string,
  entry: string,
): Map<string, PublicExport> {
  const { checker } = program;
  const module = program.moduleOf(side, packageName, entry);
  return new Map(
    (module ? checker.getExportsOfModule(module) : []).map((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0 && !isExportedAsType(checker, exported);
      const isType = (symbol.flags & ts.SymbolFlags.Type) !== 0;
      return [exported.name, { place: `${packageName}${entry.slice(1)} ${exported.name}`, symbol, isValue, isType }];
    }),
  );
}

/** `export type { ... }` anywhere on the way to the declaration takes the value away. */
function isExportedAsType(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  if (!(symbol.flags & ts.SymbolFlags.Alias)) return false;
  if (symbol.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration)) return true;
  const next = checker.getImmediateAliasedSymbol(symbol);
  return next !== undefined && isExportedAsType(checker, next);
}
