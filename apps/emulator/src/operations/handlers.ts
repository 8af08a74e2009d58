import { behaviourHandler, type Declaration, entityModel, type Handler } from "@defender-endpoint/service";
import { type OperationId, operationTable } from "@defender-endpoint/types";

/** What each operation of the contract does: a new one does not compile until it is said. */
const declarations: { readonly [Id in OperationId]: Declaration } = {
  getIPStatistics: { behaviour: { statistics: "address", by: "ip" }, path: operationTable.getIPStatistics.path },
};

const model = entityModel(Object.values(declarations));

/** By operation, what answers it. */
export const handlers: ReadonlyMap<string, Handler> = new Map(
  Object.entries(declarations).map(([operationId, declaration]) => [operationId, behaviourHandler(declaration, model)]),
);
