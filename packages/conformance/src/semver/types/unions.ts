import ts from "typescript-with-api";
import { type Position, shorten, type TypeComparison } from "./comparison.ts";

/** The types of a union. */
export function partsOf(type: ts.Type): readonly ts.Type[] {
  if (type.flags & ts.TypeFlags.Never) return [];
  return type.isUnion() ? type.types : [type];
}

const plain =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.ESSymbolLike |
  ts.TypeFlags.VoidLike |
  ts.TypeFlags.Null |
  ts.TypeFlags.NonPrimitive;

/** Whether a type has no members of its own, so that the compiler can say what fits it. */
export function isPlain({ flags }: ts.Type): boolean {
  return (flags & plain) !== 0 && (flags & ts.TypeFlags.Instantiable) === 0;
}

/** Which plain types came and went. */
export function comparePlain(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  const { checker } = c;
  const [was, is] = [before, now].map((type) =>
    partsOf(type)
      .filter((part) => isPlain(part) && !(position.isOptional && part.flags & ts.TypeFlags.Undefined))
      .map((part) => (position.isData ? checker.getBaseTypeOfLiteralType(part) : part)),
  );
  const fits = (part: ts.Type, parts: readonly ts.Type[] = []) =>
    parts.some((other) => checker.isTypeAssignableTo(part, other));
  const gone = was?.filter((part) => !fits(part, is)) ?? [];
  const come = is?.filter((part) => !fits(part, was)) ?? [];
  const names = (parts: readonly ts.Type[]) => shorten(parts.map((part) => checker.typeToString(part)).join(", "));
  if (gone.length > 0) c.found(`${position.use}-narrowed`, position, `no longer ${names(gone)}`);
  if (come.length > 0) c.found(`${position.use}-widened`, position, `also ${names(come)}`);
}

/**
 * Which of the types with members belong together: those that are written alike, those of the same name, those that a literal
 * member tells apart in the same way, and what is left over if there is as much on either side.
 */
export function pairParts(c: TypeComparison, before: readonly ts.Type[], now: readonly ts.Type[]) {
  const pairs: [ts.Type, ts.Type][] = [];
  let [gone, come] = [before, now];
  for (const keyOf of [(type: ts.Type) => textOf(c, type), nameOf, (type: ts.Type) => discriminant(c, type)]) {
    const [was, is] = [findUnique(gone, keyOf), findUnique(come, keyOf)];
    for (const [key, one] of was) {
      const other = is.get(key);
      if (other) pairs.push([one, other]);
    }
    gone = gone.filter((type) => !pairs.some(([one]) => one === type));
    come = come.filter((type) => !pairs.some(([, other]) => other === type));
  }
  if (gone.length !== come.length) return { pairs, gone, come };
  for (const [index, one] of gone.entries()) pairs.push([one, come[index] ?? one]);
  return { pairs, gone: [], come: [] };
}

/** The types that no other has the key of. */
function findUnique(types: readonly ts.Type[], keyOf: (type: ts.Type) => string | undefined): Map<string, ts.Type> {
  const keys = types.map(keyOf);
  return new Map(
    types.flatMap((type, index) => {
      const key = keys[index];
      return key !== undefined && keys.indexOf(key) === keys.lastIndexOf(key) ? [[key, type]] : [];
    }),
  );
}

function textOf({ checker }: TypeComparison, type: ts.Type): string {
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
}

function nameOf({ aliasSymbol, symbol }: ts.Type): string | undefined {
  const name = aliasSymbol?.name ?? symbol?.name;
  return name?.startsWith("__") ? undefined : name;
}

/** The members whose types are one literal, such as `kind: "timeout"`. */
function discriminant({ checker }: TypeComparison, type: ts.Type): string | undefined {
  const literals = checker.getPropertiesOfType(type).flatMap((property) => {
    const value = checker.getTypeOfSymbol(property);
    return value.isLiteral() || value.flags & ts.TypeFlags.BooleanLiteral
      ? [`${property.name}: ${checker.typeToString(value)}`]
      : [];
  });
  return literals.length > 0 ? literals.sort().join("; ") : undefined;
}
