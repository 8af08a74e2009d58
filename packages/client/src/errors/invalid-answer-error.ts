import { AnswerError } from "./answer-error.ts";

/** Where an answer does not fit the contract. No value of the answer is in it. */
export interface AnswerIssue {
  /** A JSON Pointer to the value; empty for the whole body. */
  readonly path: string;
  /** The rule of JSON Schema that is broken, such as `required` or `type`. */
  readonly rule: string;
}

/** A successful answer that does not fit the contract, under `validate: "throw"`. */
export class InvalidAnswerError extends AnswerError<{ readonly issues: readonly AnswerIssue[] }> {
  static {
    InvalidAnswerError.prototype.name = "InvalidAnswerError";
  }
  readonly kind = "invalid-answer";
  declare readonly issues: readonly AnswerIssue[];
}
