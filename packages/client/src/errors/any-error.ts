import type { ActionError } from "./action-error.ts";
import type { ActiveSessionError } from "./active-session-error.ts";
import type {
  AnswerTooLargeError,
  BadRequestError,
  ForbiddenError,
  LicenceError,
  NotFoundError,
  NotJsonError,
  ServerError,
  ThrottledError,
  UnauthorizedError,
  UnexpectedStatusError,
} from "./answer-errors.ts";
import type {
  AbortedError,
  ArgumentError,
  CredentialError,
  DeadlineError,
  NetworkError,
  QueueFullError,
  TimeoutError,
} from "./call-errors.ts";
import { hasBrand } from "./defender-error.ts";
import type { InvalidQueryError, ProcessorQuotaError, QueryLimitsError } from "./hunting-errors.ts";
import type { ForeignIndicatorError, IndicatorLimitError, RefusedIndicatorError } from "./indicator-errors.ts";
import type { InvalidAnswerError } from "./invalid-answer-error.ts";
import type { MachineNotFoundError } from "./machine-not-found-error.ts";
import type { PagingError } from "./paging-error.ts";
import type { QuotaStoreError } from "./quota-store-error.ts";

/** Every error the client throws, told apart by `kind`. */
export type AnyDefenderError =
  | AbortedError
  | ActionError
  | ActiveSessionError
  | AnswerTooLargeError
  | ArgumentError
  | BadRequestError
  | CredentialError
  | DeadlineError
  | ForbiddenError
  | ForeignIndicatorError
  | IndicatorLimitError
  | InvalidAnswerError
  | InvalidQueryError
  | LicenceError
  | MachineNotFoundError
  | NetworkError
  | NotFoundError
  | NotJsonError
  | PagingError
  | ProcessorQuotaError
  | QueryLimitsError
  | QueueFullError
  | QuotaStoreError
  | RefusedIndicatorError
  | ServerError
  | ThrottledError
  | TimeoutError
  | UnauthorizedError
  | UnexpectedStatusError;

/** The cause of an error. */
export type ErrorKind = AnyDefenderError["kind"];

/**
 * Whether a value is an error of this client, and of this kind where one is given. Unlike `instanceof` it also recognizes the
 * errors of another copy of the package.
 */
export function isDefenderError<Kind extends ErrorKind = ErrorKind>(
  value: unknown,
  kind?: Kind,
): value is Extract<AnyDefenderError, { kind: Kind }> {
  return hasBrand(value) && (kind === undefined || (value as { kind: unknown }).kind === kind);
}
