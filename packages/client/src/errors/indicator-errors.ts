import { AnswerError } from "./answer-error.ts";
import { DefenderError } from "./defender-error.ts";

/** The service has refused one indicator of a batch, of which others may have been taken. `serviceMessage` says why. */
export class RefusedIndicatorError extends AnswerError {
  static {
    RefusedIndicatorError.prototype.name = "RefusedIndicatorError";
  }
  readonly kind = "refused-indicator";
}

/** A wanted indicator would change one that is not the caller's own. Nothing was sent for it. */
export class ForeignIndicatorError extends DefenderError<{
  readonly id: string;
  readonly differing: readonly string[];
}> {
  static {
    ForeignIndicatorError.prototype.name = "ForeignIndicatorError";
  }
  readonly kind = "foreign-indicator";
  /** The id of the one that is there. */
  declare readonly id: string;
  /** The members in which it is not as wanted. */
  declare readonly differing: readonly string[];
}

/** The tenant would have more indicators than it may. Nothing was written. */
export class IndicatorLimitError extends DefenderError<{ readonly limit: number; readonly needed: number }> {
  static {
    IndicatorLimitError.prototype.name = "IndicatorLimitError";
  }
  readonly kind = "indicator-limit";
  /** How many active indicators a tenant may have. */
  declare readonly limit: number;
  /** How many there would be: those that stay and those that are new. */
  declare readonly needed: number;
}
