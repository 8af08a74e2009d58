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
