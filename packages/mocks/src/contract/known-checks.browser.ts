import type { OperationId } from "@defender-endpoint/types";
import type { OperationChecks } from "@defender-endpoint/types/operation-checks";
import { checksOf, isLoaded } from "./loaded-operations.ts";

/** The same in a page: only what it has loaded, so that it loads no resource that it does not ask for (docs/decisions/0042). */
export function knownChecks(operationId: OperationId): OperationChecks | undefined {
  return isLoaded(operationId) ? checksOf(operationId) : undefined;
}
