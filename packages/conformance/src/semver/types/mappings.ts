import ts from "typescript-with-api";
import { compareInvariant, describeChange, type Position, type TypeComparison } from "./comparison.ts";

/** `{ [K in keyof T]: ... }` with a `T` that is not settled has no members yet, but a pattern of them. */
export function compareMappings(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  const [was, is] = [findMapping(c, before), findMapping(c, now)];
  if (!was && !is) return;
  const areAlike = was !== undefined && is !== undefined && describePattern(was) === describePattern(is);
  if (!areAlike) c.found("not-understood", position, describeChange(c, before, now));
  else {
    const [former, present] = [was, is].map(({ typeParameter, type, nameType }) =>
      [typeParameter.constraint, type, nameType].flatMap((node) => (node ? [c.checker.getTypeFromTypeNode(node)] : [])),
    );
    for (const [index, one] of former?.entries() ?? []) compareInvariant(c, one, present?.[index] ?? one, position);
  }
}

function findMapping({ checker }: TypeComparison, type: ts.Type): ts.MappedTypeNode | undefined {
  const isEmpty = checker.getPropertiesOfType(type).length === 0 && checker.getIndexInfosOfType(type).length === 0;
  return isEmpty ? type.symbol?.declarations?.find(ts.isMappedTypeNode) : undefined;
}

/** Which of its parts are written at all: `readonly`, `as`, `?`, and the type. */
function describePattern({ readonlyToken, nameType, questionToken, type }: ts.MappedTypeNode): string {
  const isWritten = [nameType, type].map((node) => node !== undefined);
  return [readonlyToken?.kind, questionToken?.kind, ...isWritten].join(" ");
}
