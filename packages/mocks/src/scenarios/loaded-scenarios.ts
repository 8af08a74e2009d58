import type { OperationId } from "@defender-endpoint/types";
import { loadScenarios, type Scenario } from "@defender-endpoint/types/scenarios";

type Named = Readonly<Record<string, Scenario>>;

const loaded = new Map<OperationId, Named>();

/** Whether the scenarios of an operation are there. */
export function areLoaded(operationId: OperationId): boolean {
  return loaded.has(operationId);
}

/** Loads the scenarios of an operation's resource: a page gets those of the resources that it asks for. */
export async function ensureLoaded(operationId: OperationId): Promise<void> {
  loaded.set(operationId, await loadScenarios(operationId));
}

/** The scenarios of an operation by name, in the order of the contract. Its handlers have loaded them before anything is answered. */
export function scenariosOf(operationId: OperationId): Named {
  const found = loaded.get(operationId);
  if (found) return found;
  throw new Error(`The scenarios of ${operationId} are not loaded. Await \`ensureLoaded\` first.`);
}
