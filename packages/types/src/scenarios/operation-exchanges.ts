import * as expressions from "../generated/expressions.ts";
import { operationTable } from "../generated/operation-table.ts";
import type { ScenarioStatuses } from "../generated/resources/index.ts";
import { commonScenarios } from "../generated/scenarios/common.ts";
import type { OperationRules } from "../operations/operation-detail-types.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { makeExchanges } from "./make-exchanges.ts";
import type { Exchange } from "./scenario.ts";
import type { OperationScenarios } from "./scenario-data.ts";

/** What an operation's scenarios exchange, by name. What each answers with is in `ScenarioStatuses`: a literal here would be one of 1,500. */
export type ExchangesOf<Id extends OperationId> = { readonly [Name in keyof ScenarioStatuses[Id]]: Exchange };

/** What an operation's scenarios exchange, made from what is written down of them. */
export function exchangesFrom<Id extends OperationId>(
  operationId: Id,
  data: OperationScenarios,
  { permissions }: Pick<OperationRules, "permissions">,
): ExchangesOf<Id> {
  const of = { operationId, operation: operationTable[operationId], permissions };
  // The generator wrote the statuses from the very scenarios that are made here.
  return makeExchanges(of, data, commonScenarios, expressions) as ExchangesOf<Id>;
}
