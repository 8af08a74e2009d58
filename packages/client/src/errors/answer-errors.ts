import type { QuotaWindow } from "../wire/quota-window.ts";
import { AnswerError } from "./answer-error.ts";

/** 400: the service refused an argument. `serviceMessage` says which. */
export class BadRequestError extends AnswerError {
  static {
    BadRequestError.prototype.name = "BadRequestError";
  }
  readonly kind = "bad-request";
}

/** 401: the token was refused, and so was the one that replaced it. */
export class UnauthorizedError extends AnswerError {
  static {
    UnauthorizedError.prototype.name = "UnauthorizedError";
  }
  readonly kind = "unauthorized";
}

/** 401 about the tenant's licence: no other token will help. */
export class LicenceError extends AnswerError {
  static {
    LicenceError.prototype.name = "LicenceError";
  }
  readonly kind = "licence";
}

/** 403: the caller is known but may not do this, or its token is for another audience. */
export class ForbiddenError extends AnswerError<{ readonly missingRoles: readonly string[] }> {
  static {
    ForbiddenError.prototype.name = "ForbiddenError";
  }
  readonly kind = "forbidden";
  /** The permissions that the service asked for. Empty where it did not say. */
  declare readonly missingRoles: readonly string[];
}

/** 404: what was asked for does not exist. */
export class NotFoundError extends AnswerError {
  static {
    NotFoundError.prototype.name = "NotFoundError";
  }
  readonly kind = "not-found";
}

/**
 * 429, or nothing was sent, and `status` is absent: the service has asked everyone to wait, or the client's own quota foresees a 429.
 */
export class ThrottledError extends AnswerError<{
  readonly retryAt?: Date | undefined;
  readonly pausedUntil?: Date | undefined;
  readonly window?: QuotaWindow | undefined;
}> {
  static {
    ThrottledError.prototype.name = "ThrottledError";
  }
  readonly kind = "throttled";
  /** When a call can succeed again. */
  declare readonly retryAt?: Date;
  /** The same, if it was the service that asked to wait; absent where the client's own count is used up. */
  declare readonly pausedUntil?: Date;
  /** The window that is used up. */
  declare readonly window?: QuotaWindow;
}

/** 5xx: the service failed. */
export class ServerError extends AnswerError {
  static {
    ServerError.prototype.name = "ServerError";
  }
  readonly kind = "server";
}

/** A status that no other class stands for, redirects among them: they are not followed. */
export class UnexpectedStatusError extends AnswerError {
  static {
    UnexpectedStatusError.prototype.name = "UnexpectedStatusError";
  }
  readonly kind = "unexpected-status";
}

/** A successful answer is longer than `maxAnswerSize`: it was not read to its end. */
export class AnswerTooLargeError extends AnswerError<{ readonly maxAnswerSize: number }> {
  static {
    AnswerTooLargeError.prototype.name = "AnswerTooLargeError";
  }
  readonly kind = "too-large";
  /** The limit, in bytes after decompression. */
  declare readonly maxAnswerSize: number;
}

/** The answer is not what the service sends: an HTML page of a gateway or proxy under any status, or a success without JSON. */
export class NotJsonError extends AnswerError<{ readonly html: boolean }> {
  static {
    NotJsonError.prototype.name = "NotJsonError";
  }
  readonly kind = "not-json";
  /** Whether it is an HTML page. */
  declare readonly html: boolean;
}
