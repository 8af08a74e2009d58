import { type Operation, type OperationId, operationTable } from "@defender-endpoint/types";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { operationText } from "./contract.ts";
import { inputSchema } from "./input-schema.ts";

/** What an operation does, takes, needs and costs, as JSON. */
export function describeOperation(operationId: OperationId): string {
  const { summary, description } = operationText(operationId);
  const { permissions, odata, deprecated, batch } = operationDetails[operationId];
  const operation: Operation = operationTable[operationId];
  return JSON.stringify({
    operation: operationId,
    summary,
    description: description.trim(),
    ...(deprecated && { deprecated }),
    effect: operation.retry === "safe" ? "reads" : "changes something",
    permissions,
    quota: operation.rateLimits.map(({ calls, perSeconds }) => `${calls} calls in ${perSeconds} s`),
    ...(batch && { atMost: { [batch.member]: batch.max } }),
    ...(odata?.filter && { filterBy: odata.filter }),
    ...(odata?.expand && { expand: odata.expand }),
    arguments: inputSchema(operationId),
  });
}
