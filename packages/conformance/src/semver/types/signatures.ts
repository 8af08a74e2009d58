import ts from "typescript-with-api";
import { flipped, into, type Position, type TypeComparison } from "./comparison.ts";
import { compareMemberSets, type Member } from "./members.ts";
import { compareTypeParameters } from "./type-parameters.ts";

/** The ways to call a function, or to make a class, in their order. */
export function compareSignatures(
  c: TypeComparison,
  before: readonly ts.Signature[],
  now: readonly ts.Signature[],
  position: Position,
): void {
  if (now.length > before.length) c.found("signature-added", position, describe(c, now.slice(before.length)));
  for (const [index, signature] of before.entries()) {
    const present = now[index];
    if (present) compareSignature(c, signature, present, position);
    else c.found("signature-removed", position, describe(c, [signature]));
  }
}

function compareSignature(c: TypeComparison, before: ts.Signature, now: ts.Signature, from: Position): void {
  const position = { ...from, isData: false };
  const { checker } = c;
  compareTypeParameters(c, before.getTypeParameters() ?? [], now.getTypeParameters() ?? [], position);
  compareMemberSets(c, readArguments(c, before), readArguments(c, now), flipped(position));
  const result = into(position, "()");
  c.compare(before.getReturnType(), now.getReturnType(), result);
  const [was, is] = [before, now].map((signature) => checker.getTypePredicateOfSignature(signature));
  if (was?.kind !== is?.kind) c.found("type-changed", result, "says something else about its argument");
  else if (was?.type && is?.type) c.compare(was.type, is.type, result);
}

/** Arguments belong together by their places. */
function readArguments({ checker }: TypeComparison, signature: ts.Signature): Map<string, Member> {
  return new Map(
    signature.getParameters().map((parameter, index) => {
      const declaration = parameter.valueDeclaration;
      const isParameter = declaration !== undefined && ts.isParameter(declaration);
      const isRest = isParameter && declaration.dotDotDotToken !== undefined;
      const isOptional = isRest || (isParameter && checker.isOptionalParameter(declaration));
      const key = isRest ? `rest ${index}` : String(index);
      const type = checker.getTypeOfSymbol(parameter);
      return [key, { step: `(${parameter.name})`, type, isOptional, isReadonly: false }];
    }),
  );
}

function describe({ checker }: TypeComparison, signatures: readonly ts.Signature[]): string {
  return signatures.map((signature) => checker.signatureToString(signature)).join("; ");
}
