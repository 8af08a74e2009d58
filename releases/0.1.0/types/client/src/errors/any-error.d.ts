import type { BadRequestError, ForbiddenError, LicenceError, NotFoundError, NotJsonError, ServerError, ThrottledError, UnauthorizedError, UnexpectedStatusError } from "./answer-errors.ts";
import type { AbortedError, ArgumentError, CredentialError, DeadlineError, NetworkError, QueueFullError, TimeoutError } from "./call-errors.ts";
import type { InvalidAnswerError } from "./invalid-answer-error.ts";
import type { QuotaStoreError } from "./quota-store-error.ts";
export type AnyDefenderError = AbortedError | ArgumentError | BadRequestError | CredentialError | DeadlineError | ForbiddenError | InvalidAnswerError | LicenceError | NetworkError | NotFoundError | NotJsonError | QueueFullError | QuotaStoreError | ServerError | ThrottledError | TimeoutError | UnauthorizedError | UnexpectedStatusError;
export type ErrorKind = AnyDefenderError["kind"];
export declare function isDefenderError<Kind extends ErrorKind = ErrorKind>(value: unknown, kind?: Kind): value is Extract<AnyDefenderError, {
    kind: Kind;
}>;
