import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { DocumentedOperation } from "./documented-operation.ts";

/** The success that an operation is shown with: the contract's first. */
export function usualScenario({ operation, scenarios }: DocumentedOperation): Scenario {
  const found = scenarios.find(({ common, response }) => !common && response.status < 300);
  if (found === undefined)
    throw new Error(`${operation.operationId} has no scenario of a success. Add one to its resource file.`);
  return found;
}
