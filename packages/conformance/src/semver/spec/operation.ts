import { compareAnswers } from "./answers.ts";
import { compareRest, type SpecComparison } from "./comparison.ts";
import { comparePermissions, compareQuotas } from "./limits.ts";
import { child, type Located, member } from "./located.ts";
import { compareParameters } from "./parameters.ts";
import { compareRequestBody } from "./request-body.ts";
import { compareScenarios } from "./scenarios.ts";
import { compareDeprecated } from "./schema.ts";
import { compareSignIn } from "./sign-in.ts";

const known = [
  "deprecated",
  "operationId",
  "parameters",
  "requestBody",
  "responses",
  "security",
  "x-permissions",
  "x-rate-limits",
  "x-scenarios",
];

/** An operation that both versions have, and the path item it stands in. */
export function compareOperation(c: SpecComparison, was: Located, is: Located, before: Located, now: Located): void {
  const [id, newId] = [child(was, "operationId"), child(is, "operationId")];
  if (id.value !== newId.value) c.found("operation-renamed", newId, `${newId.value}, was ${id.value}`);
  compareParameters(c, [was, before], [is, now]);
  compareRequestBody(c, member(was, "requestBody"), member(is, "requestBody"));
  compareAnswers(c, child(was, "responses"), child(is, "responses"));
  compareSignIn(c, was, is);
  comparePermissions(c, child(was, "x-permissions"), child(is, "x-permissions"));
  compareQuotas(c, child(was, "x-rate-limits"), child(is, "x-rate-limits"));
  compareScenarios(c, child(was, "x-scenarios"), child(is, "x-scenarios"));
  compareDeprecated(c, child(was, "deprecated"), child(is, "deprecated"));
  compareRest(c, was, is, known);
}
