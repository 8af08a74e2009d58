import { operationRules } from "../generated/rules/index.ts";
import { allScenarios } from "../generated/scenarios/all.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { type ScenariosOf, scenariosFrom } from "./operation-scenarios.ts";
import type { OperationScenarios } from "./scenario-data.ts";

/** Every scenario of every operation at once: for programs that go through all of them. A page loads those it needs. */
export const scenarios: { readonly [Id in OperationId]: ScenariosOf<Id> } = /* @__PURE__ */ allOf(allScenarios);

function allOf(data: Readonly<Record<OperationId, OperationScenarios>>) {
  // The keys of a record are its ids: Object.entries only forgets it.
  const entries = Object.entries(data) as [OperationId, OperationScenarios][];
  return Object.fromEntries(
    entries.map(([id, ofOperation]) => [id, scenariosFrom(id, ofOperation, operationRules[id])]),
  ) as {
    readonly [Id in OperationId]: ScenariosOf<Id>;
  };
}
