import type { operations } from "./generated/openapi.ts";

/** The name of an operation, such as `getIPStatistics`. */
export type OperationId = keyof operations;

/** What an operation is asked: its path and query parameters and the members of its body, in one object, by the API's own names. */
export type OperationArguments<Id extends OperationId> = ArgumentsOf<operations[Id]>;

/** The same of an operation as openapi-typescript writes it. One that is asked nothing takes an object without members. */
export type ArgumentsOf<Operation> = NeverUnknown<
  PartOf<Operation, "path"> & PartOf<Operation, "query"> & BodyOf<Operation>
>;

type NeverUnknown<Values> = unknown extends Values ? Record<string, never> : Values;

type PartOf<Operation, Place extends string> = Operation extends { parameters: { [Name in Place]?: infer Values } }
  ? [NonNullable<Values>] extends [never]
    ? unknown
    : NonNullable<Values>
  : unknown;

/** The members of the body; where a request may go without a body, none is required. */
type BodyOf<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? Content[keyof Content]
  : Operation extends { requestBody?: infer Body }
    ? NonNullable<Body> extends { content: infer Content }
      ? [NonNullable<Body>] extends [never]
        ? unknown
        : Partial<Content[keyof Content]>
      : unknown
    : unknown;

/** A status that the contract documents for the operation. */
export type OperationStatus<Id extends OperationId> = keyof operations[Id]["responses"];

/** The body that an operation answers with a status; `undefined` where the answer has none. */
export type OperationBody<Id extends OperationId, Status extends OperationStatus<Id>> = BodyOfAnswer<
  operations[Id]["responses"][Status]
>;

type BodyOfAnswer<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined;

/** The body of an operation's successful answer, under any of the statuses that the contract documents for it. */
export type OperationAnswer<Id extends OperationId> = AnswerOf<operations[Id]["responses"]>;

/** The same of responses as openapi-typescript writes them. */
export type AnswerOf<Responses> = {
  [Status in keyof Responses]: Status extends number
    ? `${Status}` extends `2${string}`
      ? BodyOfAnswer<Responses[Status]>
      : never
    : never;
}[keyof Responses];
