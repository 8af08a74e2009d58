import type { Schema } from "./schema.ts";

/** What the parts of an operation's requests and answers are checked by. */
export interface OperationSchemas {
  readonly parameters: Readonly<Record<string, Schema>>;
  readonly body?: Schema;
  /** Whether a request must have a body. */
  readonly bodyRequired?: boolean;
  /** By status: what is answered, or the name of an answer that operations share. */
  readonly responses: Readonly<Record<string, AnswerSchemas | string>>;
}

/** The schemas of an answer's body, by media type. */
export type AnswerSchemas = Readonly<Record<string, Schema>>;

/** What the operations of a resource are checked by, with all that it refers to. */
export interface ResourceSchemas<Id extends string = string> {
  readonly operations: Readonly<Record<Id, OperationSchemas>>;
  /** By name: what schemas refer to. */
  readonly components: Readonly<Record<string, Schema>>;
  /** By name: the answers that operations share. */
  readonly answers: Readonly<Record<string, AnswerSchemas>>;
}
