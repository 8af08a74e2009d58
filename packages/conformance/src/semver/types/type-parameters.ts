import type ts from "typescript-with-api";
import { compareInvariant, flipped, into, type Position, type TypeComparison } from "./comparison.ts";

/** Type parameters belong together by their places, not by their names. */
export function pairTypeParameters(c: TypeComparison, before: readonly ts.Type[], now: readonly ts.Type[]): void {
  for (const [index, parameter] of before.entries()) {
    const present = now[index];
    if (present) c.parameters.set(parameter, present);
  }
}

/** Whoever uses a generic gives its type arguments, within what their constraints allow. */
export function compareTypeParameters(
  c: TypeComparison,
  before: readonly ts.Type[],
  now: readonly ts.Type[],
  position: Position,
): void {
  const added = now.slice(before.length);
  if (now.length < before.length || added.some((one) => c.checker.getDefaultFromTypeParameter(one) === undefined)) {
    c.found("type-parameters-changed", position, `${now.length} type parameters, were ${before.length}`);
  } else if (added.length > 0) {
    c.found("type-parameter-added", position, `${now.length} type parameters, were ${before.length}`);
  }
  pairTypeParameters(c, before, now);
  for (const [index, parameter] of before.entries()) {
    const present = now[index];
    if (present) compareTypeParameter(c, parameter, present, into(position, `<${parameter.symbol.name}>`));
  }
}

function compareTypeParameter(c: TypeComparison, before: ts.Type, now: ts.Type, position: Position): void {
  const [was, is] = [before.getConstraint(), now.getConstraint()];
  const constraint = flipped(position);
  if (was && is) c.compare(was, is, constraint);
  else if (was) c.found(`${constraint.use}-widened`, constraint, "may be anything");
  else if (is) c.found(`${constraint.use}-narrowed`, constraint, `must be ${c.checker.typeToString(is)}`);
  const [former, present] = [before, now].map((one) => c.checker.getDefaultFromTypeParameter(one));
  if (former && present) compareInvariant(c, former, present, position);
  else if (former) c.found("type-parameters-changed", position, "has no default any more");
}
