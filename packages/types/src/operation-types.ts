import type { operations } from "./generated/openapi.ts";

/** The name of an operation, such as `getIPStatistics`. */
export type OperationId = keyof operations;

type Parameters<Id extends OperationId> = operations[Id]["parameters"];

/** Path and query parameters of an operation in one object. */
export type OperationArguments<Id extends OperationId> = (Parameters<Id> extends { path: infer Path }
  ? Path
  : unknown) &
  (Parameters<Id> extends { query?: infer Query } ? NonNullable<Query> : unknown);

/** A status that the contract documents for the operation. */
export type OperationStatus<Id extends OperationId> = keyof operations[Id]["responses"];

/** The body that an operation answers with a status. */
export type OperationBody<
  Id extends OperationId,
  Status extends OperationStatus<Id>,
> = operations[Id]["responses"][Status] extends { content: infer Content } ? Content[keyof Content] : undefined;

/** The body of an operation's successful answer. */
export type OperationAnswer<Id extends OperationId> = OperationBody<Id, 200 & OperationStatus<Id>>;
