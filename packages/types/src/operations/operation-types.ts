import type { operations } from "../generated/openapi.ts";
import type { OperationTypes } from "../generated/operation-index.ts";

/** The name of an operation, such as `getIPStatistics`. */
export type OperationId = keyof operations;

/** What an operation is asked: its path and query parameters and the members of its body, in one object, by the API's own names. */
export type OperationArguments<Id extends OperationId> = OperationTypes[Id]["arguments"];

/** A status that the contract documents for the operation. */
export type OperationStatus<Id extends OperationId> = keyof operations[Id]["responses"];

/** The body that an operation answers with a status; `undefined` where the answer has none. */
export type OperationBody<Id extends OperationId, Status extends OperationStatus<Id>> = BodyOfAnswer<
  operations[Id]["responses"][Status]
>;

type BodyOfAnswer<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined;

/** The body of an operation's successful answer, under any of the statuses that the contract documents for it. */
export type OperationAnswer<Id extends OperationId> = OperationTypes[Id]["answer"];
