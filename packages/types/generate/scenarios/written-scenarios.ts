import { isDeepStrictEqual } from "node:util";
import {
  evaluate,
  fillIn,
  type OpenApiDocument,
  type Operation,
  type Scenario,
  scenariosOf,
} from "@defender-endpoint/spec/document";
import type { OperationId } from "../../src/operations/operation-types.ts";
import { callerState, makeCommonExchange } from "../../src/scenarios/make-exchanges.ts";
import { tableOperation } from "../operations/operation-table.ts";
import { commonScenariosOf } from "./common-scenarios.ts";

/** The scenarios of an operation that cannot be made from the common ones, and which of these the operation does not have as they are. */
export function writtenScenarios(document: OpenApiDocument, operation: Operation) {
  const all = scenariosOf(document, operation);
  const usual = all.find(({ common }) => common)?.request ?? {};
  const of = {
    operationId: operation.operationId as OperationId,
    operation: tableOperation(document, operation),
    permissions: operation.permissions,
  };
  const common = commonScenariosOf(document);
  const made = common.flatMap((one) => makeCommonExchange(of, usual, one, { evaluate, fillIn }) ?? []);
  // One that comes out otherwise than the contract has it is the operation's own.
  const asMade = made.filter(({ name, states, response }) =>
    all.some(
      (one) => one.common && one.name === name && isDeepStrictEqual([one.states, one.response], [states, response]),
    ),
  );
  return {
    usual,
    without: made.filter((one) => !asMade.includes(one)).map(({ name }) => name),
    written: all.filter((one) => !one.common || !asMade.some(({ name }) => name === one.name)),
  };
}

/** The caller's state, or that there is none, and the others. */
export function statesOf({ permissions }: Operation, { states }: Scenario) {
  const [first, ...others] = states;
  const isCaller = first !== undefined && isDeepStrictEqual([first], callerState(permissions, first.name));
  return isCaller ? { caller: first.name, states: others } : { caller: "anonymous", states };
}
