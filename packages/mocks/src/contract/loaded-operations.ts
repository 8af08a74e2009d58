import type { OperationId } from "@defender-endpoint/types";
import { loadChecks, type OperationChecks } from "@defender-endpoint/types/operation-checks";
import { type Exchange, loadExchanges } from "@defender-endpoint/types/scenarios";

/** What the contract has of an operation. */
interface LoadedOperation {
  readonly scenarios: Readonly<Record<string, Exchange>>;
  readonly checks: OperationChecks;
}

const loaded = new Map<OperationId, LoadedOperation>();

/** Whether the contract's part of an operation is there. */
export function isLoaded(operationId: OperationId): boolean {
  return loaded.has(operationId);
}

/** Loads the contract's part of an operation's resource: a page gets those of the resources that it asks for. */
export async function ensureLoaded(operationId: OperationId): Promise<void> {
  const [scenarios, checks] = await Promise.all([loadExchanges(operationId), loadChecks(operationId)]);
  loaded.set(operationId, { scenarios, checks });
}

/** The scenarios of an operation by name, in the order of the contract. */
export function scenariosOf(operationId: OperationId): LoadedOperation["scenarios"] {
  return loadedOperation(operationId).scenarios;
}

/** The checks of an operation's requests and answers. */
export function checksOf(operationId: OperationId): OperationChecks {
  return loadedOperation(operationId).checks;
}

/** Its handlers have loaded it before anything is answered. */
function loadedOperation(operationId: OperationId): LoadedOperation {
  const found = loaded.get(operationId);
  if (found) return found;
  throw new Error(`The contract of ${operationId} is not loaded. Await \`ensureLoaded\` first.`);
}
