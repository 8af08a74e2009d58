import * as expressions from "../generated/expressions.ts";
import { operationTable } from "../generated/operation-table.ts";
import type { ScenarioStatuses } from "../generated/resources/index.ts";
import { commonScenarios } from "../generated/scenarios/common.ts";
import type { OperationRules } from "../operations/operation-detail-types.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { makeScenarios } from "./make-scenarios.ts";
import type { Scenario } from "./scenario.ts";
import type { OperationScenarios } from "./scenario-data.ts";

/** The scenarios of an operation by name. What each answers with is in `ScenarioStatuses`: a literal here would be one of 1,500. */
export type ScenariosOf<Id extends OperationId> = { readonly [Name in keyof ScenarioStatuses[Id]]: Scenario };

/** The scenarios of an operation, made from what is written down of them. */
export function scenariosFrom<Id extends OperationId>(
  operationId: Id,
  data: OperationScenarios,
  { permissions }: Pick<OperationRules, "permissions">,
): ScenariosOf<Id> {
  const of = { operationId, operation: operationTable[operationId], permissions };
  // The generator wrote the statuses from the very scenarios that are made here.
  return makeScenarios(of, data, commonScenarios, expressions) as ScenariosOf<Id>;
}
