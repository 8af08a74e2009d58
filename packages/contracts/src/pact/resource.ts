import type { OperationId } from "@defender-endpoint/types";
import { operationDetails } from "@defender-endpoint/types/operation-details";

/** The resource that an operation belongs to, as its pact file is named: operations of `Machine action` are in `machine-action.json`. */
export function resourceOf(operationId: OperationId): string {
  return resourceName(operationDetails[operationId].tag);
}

/** A tag of the contract as files are named. */
export function resourceName(tag: string): string {
  return tag
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
}
