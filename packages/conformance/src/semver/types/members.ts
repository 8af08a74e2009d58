import ts from "typescript-with-api";
import { into, type Position, type TypeComparison } from "./comparison.ts";

/** A member of an object, or an argument of a function. */
export interface Member {
  readonly step: string;
  readonly type: ts.Type;
  readonly isOptional: boolean;
  readonly isReadonly: boolean;
}

/** Compares what is called the same. Names are of properties, or the places of arguments. */
export function compareMemberSets(
  c: TypeComparison,
  before: ReadonlyMap<string, Member>,
  now: ReadonlyMap<string, Member>,
  position: Position,
): void {
  for (const [name, member] of before) {
    const present = now.get(name);
    if (present) compareMember(c, member, present, into(position, present.step));
    else c.found("member-removed", into(position, member.step), "removed");
  }
  for (const [name, { step, isOptional }] of now) {
    if (before.has(name)) continue;
    const given = isOptional ? "optional-member-added" : "required-member-added";
    c.found(position.use === "received" ? "received-member-added" : given, into(position, step), "added");
  }
}

function compareMember(c: TypeComparison, before: Member, now: Member, position: Position): void {
  const { use } = position;
  if (before.isOptional !== now.isOptional) {
    const [change, rule] = now.isOptional
      ? (["may be left out", `${use}-member-became-optional`] as const)
      : (["required", `${use}-member-became-required`] as const);
    c.found(rule, position, change);
  }
  if (use === "received" && now.isReadonly && !before.isReadonly) {
    c.found("received-member-became-readonly", position, "read-only");
  }
  c.compare(before.type, now.type, { ...position, isOptional: before.isOptional || now.isOptional });
}

/** The members that others may use. */
export function readProperties({ checker }: TypeComparison, type: ts.Type): Map<string, Member> {
  const properties = checker
    .getPropertiesOfType(type)
    .filter((property) => property.name !== "prototype" && isPublic(property));
  return new Map(
    properties.map((property) => {
      // A symbol that is a name carries a number, which differs from one tree to the other.
      const name = property.name.replace(/^__@(.*)@\d+$/, "[$1]");
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const type = checker.getTypeOfSymbol(property);
      return [name, { step: stepTo(name), type, isOptional, isReadonly: isReadonly(property) }];
    }),
  );
}

function stepTo(name: string): string {
  if (name.startsWith("[")) return name;
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** What is protected can be used by whoever extends the class. */
function isPublic({ declarations = [] }: ts.Symbol): boolean {
  return declarations.every((declaration) => {
    const name = ts.getNameOfDeclaration(declaration);
    const isPrivate = (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) !== 0;
    return !isPrivate && !(name && ts.isPrivateIdentifier(name));
  });
}

function isReadonly({ declarations = [] }: ts.Symbol): boolean {
  const isGetter = declarations.some(ts.isGetAccessor) && !declarations.some(ts.isSetAccessor);
  return isGetter || declarations.some((one) => ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Readonly);
}

/** What may be read or given under names that are not known beforehand. */
export function compareIndexes(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  const read = (type: ts.Type) =>
    new Map(
      c.checker.getIndexInfosOfType(type).map((info): [string, Member] => {
        const key = `[${c.checker.typeToString(info.keyType)}]`;
        return [key, { step: key, type: info.type, isOptional: true, isReadonly: info.isReadonly }];
      }),
    );
  compareMemberSets(c, read(before), read(now), position);
}
