import type { OperationId } from "@defender-endpoint/types";
import type { OperationMethods } from "./defender-client.ts";
import type { Given, OperationCall, OperationInput } from "./operation-method.ts";

/**
 * Calls an operation by its name, as `client[operationId](args)` does of one that is known: where it is any operation, that would ask for
 * the arguments of all of them at once.
 */
export function callOperation<Id extends OperationId>(
  client: { readonly [Each in Id]: OperationMethods[Each] },
  operationId: Id,
  ...given: Given<OperationInput<Id>>
): OperationCall<Id> {
  return client[operationId](...given);
}
