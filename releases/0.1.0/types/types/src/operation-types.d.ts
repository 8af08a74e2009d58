import type { operations } from "./generated/openapi.ts";
export type OperationId = keyof operations;
type Parameters<Id extends OperationId> = operations[Id]["parameters"];
export type OperationArguments<Id extends OperationId> = (Parameters<Id> extends {
    path: infer Path;
} ? Path : unknown) & (Parameters<Id> extends {
    query?: infer Query;
} ? NonNullable<Query> : unknown);
export type OperationStatus<Id extends OperationId> = keyof operations[Id]["responses"];
export type OperationBody<Id extends OperationId, Status extends OperationStatus<Id>> = operations[Id]["responses"][Status] extends {
    content: infer Content;
} ? Content[keyof Content] : undefined;
export type OperationAnswer<Id extends OperationId> = OperationBody<Id, 200 & OperationStatus<Id>>;
export {};
