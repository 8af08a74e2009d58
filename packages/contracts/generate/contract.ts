import { listOperations, type Operation, readDocument, resolve } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { isRecord, type JsonRecord } from "../src/json.ts";

const { document } = readDocument();
const operations: ReadonlyMap<string, Operation> = new Map(
  listOperations(document).map((operation) => [operation.operationId, operation]),
);

/** The schema of the answer that a scenario expects, as the bundled contract has it. */
export function responseSchema({ operationId, response }: Scenario): JsonRecord {
  const answer = operationOf(operationId).responses[String(response.status)];
  return follow(answer?.content?.[response.mediaType ?? ""]?.schema);
}

/** What a `$ref` points to, or the value itself; without members if it is no object. */
export function follow(value: unknown): JsonRecord {
  const target = resolve(document, value);
  return isRecord(target) ? target : {};
}

function operationOf(operationId: string): Operation {
  const operation = operations.get(operationId);
  if (operation === undefined) throw new Error(`The contract has no operation ${operationId}.`);
  return operation;
}
