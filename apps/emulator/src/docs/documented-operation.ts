import { type Operation, type OperationId, operationTable } from "@defender-endpoint/types";
import { type OperationDetails, operationDetails } from "@defender-endpoint/types/operation-details";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { findOperation, type OperationObject, type TagObject } from "./openapi-document.ts";

/** What is told of one operation, in the emulator's pages and in those of the repository. */
export interface DocumentedOperation {
  /** As the contract's document has it. */
  readonly document: OperationObject;
  readonly operation: Operation;
  readonly details: Pick<OperationDetails, "tag" | "permissions" | "limitClass" | "odata" | "batch">;
  readonly scenarios: readonly Scenario[];
}

/** Every operation, in the order of the contract. */
export function documentedOperations(): DocumentedOperation[] {
  // The table's keys are the operation ids: Object.keys only forgets it.
  return (Object.keys(operationTable) as OperationId[]).flatMap((id) => {
    const document = findOperation(id);
    return document === undefined
      ? []
      : [
          {
            document,
            operation: operationTable[id],
            details: operationDetails[id],
            scenarios: Object.values(scenarios[id]),
          },
        ];
  });
}

export function ofTag({ name }: TagObject, operations: readonly DocumentedOperation[]): DocumentedOperation[] {
  return operations.filter(({ details }) => details.tag === name);
}

/** As it stands in a path: `Machine action` is `machine-action`. */
export function slugOf({ name }: Pick<TagObject, "name">): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
