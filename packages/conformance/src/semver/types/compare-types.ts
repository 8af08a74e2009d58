import ts from "typescript-with-api";
import { describeChange, type Position, type TypeComparison } from "./comparison.ts";
import { compareGeneric, isGeneric } from "./generic.ts";
import { compareObjects } from "./objects.ts";
import { comparePlain, isPlain, pairParts, partsOf } from "./unions.ts";

/** Deeper than any type that people write; types that grow as they are followed end here. */
const deepest = 60;

/** Compares two types wherever they stand. What is declared in one place is compared once for each use. */
export function createTypeComparer(): (c: TypeComparison, before: ts.Type, now: ts.Type, position: Position) => void {
  const compared = new Map<ts.Type, Map<ts.Type, Set<string>>>();
  function usesOf(before: ts.Type, now: ts.Type): Set<string> {
    const others = compared.get(before) ?? new Map<ts.Type, Set<string>>();
    const uses = others.get(now) ?? new Set<string>();
    compared.set(before, others.set(now, uses));
    return uses;
  }
  return (c, before, now, from) => {
    const position = startAgain(c, before, from);
    const use = `${position.use} ${position.isData} ${position.isOptional}`;
    const uses = usesOf(before, now);
    if (before === now || uses.has(use)) return;
    uses.add(use);
    if (position.depth > deepest) c.found("not-understood", position, "nested too deeply");
    else if (isTop(before) || isTop(now)) compareTops(c, before, now, position);
    else compareParts(c, before, now, position);
    // There is only one `string | null`, in however many places it stands.
    if (!isDeclared(c, before)) uses.delete(use);
  };
}

function isDeclared({ ownerOf }: TypeComparison, { aliasSymbol, symbol }: ts.Type): boolean {
  return [aliasSymbol, symbol].some((one) => one !== undefined && ownerOf(one) !== undefined);
}

/** What stands in a type with a name is said of that name, and is a promise even where a constant is of that type. */
function startAgain(c: TypeComparison, type: ts.Type, position: Position): Position {
  const isNamed = type.aliasSymbol !== undefined || type.isClassOrInterface();
  return { ...position, ...c.enter(type, position.use), isData: position.isData && !isNamed };
}

function isTop(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** Everything fits `unknown`, and `any` is not checked at all. */
function compareTops(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  const isAny = [before, now].some(({ flags }) => flags & ts.TypeFlags.Any);
  if (before.flags === now.flags) return;
  const rule = isAny
    ? "type-changed"
    : isTop(now)
      ? (`${position.use}-widened` as const)
      : (`${position.use}-narrowed` as const);
  c.found(rule, position, describeChange(c, before, now));
}

/** A union is a set of plain types, such as `string` and `null`, and of types with members. */
function compareParts(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  comparePlain(c, before, now, position);
  const [was, is] = [before, now].map((type) => partsOf(type).filter((part) => !isPlain(part)));
  const { pairs, gone, come } = pairParts(c, was ?? [], is ?? []);
  for (const [one, other] of pairs) compareOne(c, one, other, position);
  for (const type of gone) c.found(`${position.use}-narrowed`, position, `no longer ${c.checker.typeToString(type)}`);
  for (const type of come) c.found(`${position.use}-widened`, position, `also ${c.checker.typeToString(type)}`);
}

function compareOne(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  if (isGeneric(before) || isGeneric(now)) compareGeneric(c, before, now, position);
  else compareObjects(c, before, now, position);
}
