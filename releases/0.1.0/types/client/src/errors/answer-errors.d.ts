import type { QuotaWindow } from "../quota/quota.ts";
import { AnswerError } from "./answer-error.ts";
export declare class BadRequestError extends AnswerError {
    readonly kind = "bad-request";
}
export declare class UnauthorizedError extends AnswerError {
    readonly kind = "unauthorized";
}
export declare class LicenceError extends AnswerError {
    readonly kind = "licence";
}
export declare class ForbiddenError extends AnswerError<{
    readonly missingRoles: readonly string[];
}> {
    readonly kind = "forbidden";
    readonly missingRoles: readonly string[];
}
export declare class NotFoundError extends AnswerError {
    readonly kind = "not-found";
}
export declare class ThrottledError extends AnswerError<{
    readonly retryAt?: Date | undefined;
    readonly window?: QuotaWindow | undefined;
}> {
    readonly kind = "throttled";
    readonly retryAt?: Date;
    readonly window?: QuotaWindow;
}
export declare class ServerError extends AnswerError {
    readonly kind = "server";
}
export declare class UnexpectedStatusError extends AnswerError {
    readonly kind = "unexpected-status";
}
export declare class NotJsonError extends AnswerError<{
    readonly html: boolean;
}> {
    readonly kind = "not-json";
    readonly html: boolean;
}
