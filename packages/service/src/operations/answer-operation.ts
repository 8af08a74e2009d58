import { type OperationId, operationTable } from "@defender-endpoint/types";
import { type OperationTraits, operationTraits } from "@defender-endpoint/types/operation-details";
import { behaviourHandler } from "../behaviours/behaviour-handler.ts";
import type { Declaration } from "../behaviours/declaration.ts";
import { entityModel } from "../behaviours/entity-model.ts";
import type { Given, Handler, HandlerAnswer, HandlerContext } from "../handler.ts";
import type { EntityShapes } from "../store.ts";
import { ownHandlers } from "./own-handlers.ts";

const traits: Readonly<Record<string, OperationTraits>> = operationTraits;
const declarations = Object.values(operationTable).flatMap(
  ({ operationId, path, answers, paging }): [string, Declaration][] => {
    const { behaviour, odata } = traits[operationId] ?? {};
    if (behaviour === undefined) return [];
    return [[operationId, { behaviour, path, answers, ...(odata && { odata }), ...(paging && { paging }) }]];
  },
);

const model = entityModel(declarations.map(([, declaration]) => declaration));

/** What a store must be opened with, so that it finds everything that operations look for. */
export const entityShapes: EntityShapes = model.shapes;

const handlers: ReadonlyMap<string, Handler> = new Map([
  ...declarations.map(([id, declaration]): [string, Handler] => [id, behaviourHandler(declaration, model)]),
  ...Object.entries<Handler>(ownHandlers),
]);

/**
 * Does what an operation does, and answers. The arguments must have been checked against the contract. Throws `ServiceRefusal`, or
 * `ODataQueryError` for `$` options that cannot be read.
 */
export function answerOperation(
  operationId: OperationId,
  given: Given,
  context: HandlerContext,
): Promise<HandlerAnswer> {
  const handler = handlers.get(operationId);
  if (handler === undefined) throw new TypeError(`The contract has no operation ${operationId}.`);
  return handler(given, context);
}
