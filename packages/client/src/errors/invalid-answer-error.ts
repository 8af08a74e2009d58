import type { AnswerIssue } from "@defender-endpoint/types/answer-validation";
import { AnswerError } from "./answer-error.ts";

/**
 * A success whose JSON is no answer of the operation: no object, without a member that the contract requires, or an error envelope.
 * Under `validate: "throw"` also one that does not fit the contract otherwise.
 */
export class InvalidAnswerError extends AnswerError<{ readonly issues: readonly AnswerIssue[] }> {
  static {
    InvalidAnswerError.prototype.name = "InvalidAnswerError";
  }
  readonly kind = "invalid-answer";
  declare readonly issues: readonly AnswerIssue[];
}
