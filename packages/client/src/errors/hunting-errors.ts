import { AnswerError } from "./answer-error.ts";
import { AnswerTooLargeError } from "./answer-errors.ts";

/**
 * The rows of a hunting query are more than the service sends (50 MB, documented), or than is read here: ask for less. The service names no
 * figure, so `maxAnswerSize` is what is read here in both cases.
 */
export class ResultTooLargeError extends AnswerTooLargeError {
  static {
    ResultTooLargeError.prototype.name = "ResultTooLargeError";
  }
}

/** The service broke a hunting query off: it took more time, memory or processors than one query may. */
export class QueryLimitsError extends AnswerError {
  static {
    QueryLimitsError.prototype.name = "QueryLimitsError";
  }
  readonly kind = "query-limits";
}

/** The text of a hunting query is no KQL, or names a table, column or function that there is not. `serviceMessage` says where. */
export class InvalidQueryError extends AnswerError {
  static {
    InvalidQueryError.prototype.name = "InvalidQueryError";
  }
  readonly kind = "invalid-query";
}

/**
 * 429 for the time that processors were busy with a tenant's hunting queries, or nothing was sent, and `status` is absent, as that pause still
 * lasts. Fewer calls do not help, cheaper ones do.
 */
export class ProcessorQuotaError extends AnswerError<{ readonly retryAt?: Date | undefined }> {
  static {
    ProcessorQuotaError.prototype.name = "ProcessorQuotaError";
  }
  readonly kind = "processor-quota";
  /** When the service lets queries run again, if it told. */
  declare readonly retryAt?: Date;
}
