import type { OperationId } from "@defender-endpoint/types";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";

/** How many things an operation takes at once, as the contract says; 1 where it takes no batch. */
export async function batchSize(operationId: OperationId): Promise<number> {
  const { operationDetails } = await loadedOnDemand(import("@defender-endpoint/types/operation-details"));
  return operationDetails[operationId].batch?.max ?? 1;
}
