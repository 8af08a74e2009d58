import { compareRest, type SpecComparison } from "./comparison.ts";
import { child, elementsOf, isSame, type Located, member } from "./located.ts";
import { compareDeprecated, compareSchema } from "./schema.ts";

/** The parameters of an operation and of the path it stands under, by where they are sent and their names. */
export function compareParameters(c: SpecComparison, before: readonly Located[], now: readonly Located[]): void {
  const [was, is] = [readParameters(before), readParameters(now)];
  for (const [key, parameter] of was) {
    const present = is.get(key);
    if (present) compareParameter(c, parameter, present);
    else c.found("parameter-removed", parameter, `${key} removed`);
  }
  for (const [key, parameter] of is) {
    if (was.has(key)) continue;
    c.found(isRequired(parameter) ? "required-parameter-added" : "optional-parameter-added", parameter, `${key} added`);
  }
}

/** An operation's own parameter takes the place of its path's. */
function readParameters(owners: readonly Located[]): Map<string, Located> {
  const all = owners.toReversed().flatMap((owner) => elementsOf(child(owner, "parameters")));
  return new Map(
    all.map((parameter) => {
      const [place, name] = [String(child(parameter, "in").value), String(child(parameter, "name").value)];
      return [`${place} ${place === "header" ? name.toLowerCase() : name}`, parameter];
    }),
  );
}

function compareParameter(c: SpecComparison, before: Located, now: Located): void {
  const [was, is] = [isRequired(before), isRequired(now)];
  if (was !== is) c.found(is ? "parameter-became-required" : "parameter-became-optional", now, `required: ${is}`);
  compareSchema(c, child(before, "schema"), child(now, "schema"), "request");
  compareDeprecated(c, child(before, "deprecated"), child(now, "deprecated"));
  compareRefusal(c, child(before, "x-invalid"), child(now, "x-invalid"));
  compareRest(c, before, now, ["deprecated", "in", "name", "required", "schema", "x-invalid"]);
}

function isRequired(parameter: Located): boolean {
  return member(parameter, "required").value === true;
}

function compareRefusal(c: SpecComparison, before: Located, now: Located): void {
  const [was, is] = [child(before, "code"), child(now, "code")];
  if (was.value !== is.value) c.found("error-code-changed", is, `${is.value}, was ${was.value}`);
  else if (!isSame(before, now)) c.found("documentation", now, "changed");
}
