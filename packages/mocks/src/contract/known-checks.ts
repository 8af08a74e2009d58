import type { OperationId } from "@defender-endpoint/types";
import { checksOf, type OperationChecks } from "@defender-endpoint/types/operation-checks";

/** What an answer can be checked by while a handler is made: all there is, since nobody waits for it to come over a network. */
export function knownChecks(operationId: OperationId): OperationChecks | undefined {
  return checksOf(operationId);
}
