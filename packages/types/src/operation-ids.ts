import type { Operation } from "./operation.ts";

/** What is known of each operation at run time, by its id. */
export type OperationTable<Id extends string> = { readonly [Each in Id]: Operation & { readonly operationId: Each } };

/** The operations with their ids, which are written down once, as keys: the table is the part of a client that grows. */
export function withIds<Id extends string>(
  operations: Readonly<Record<Id, Omit<Operation, "operationId">>>,
): OperationTable<Id> {
  const table = Object.entries<Omit<Operation, "operationId">>(operations).map(([operationId, operation]) => [
    operationId,
    { operationId, ...operation },
  ]);
  // Every key has become the id of its operation, which fromEntries forgets.
  return Object.fromEntries(table) as OperationTable<Id>;
}
