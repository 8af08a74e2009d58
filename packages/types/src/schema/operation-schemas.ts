import type { Schema } from "./schema.ts";

/** What the parts of an operation's requests and answers are checked by. */
export interface OperationSchemas {
  readonly parameters: Readonly<Record<string, Schema>>;
  readonly body?: Schema;
  /** Whether a request must have a body. */
  readonly bodyRequired?: boolean;
  /** By status and media type. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}
