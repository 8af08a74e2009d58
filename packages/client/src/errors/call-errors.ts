import type { Phase } from "../wire/call-context.ts";
import { DefenderError } from "./defender-error.ts";

/** An option or argument is wrong. Nothing was sent. */
export class ArgumentError extends DefenderError<{ readonly argument: string }> {
  static {
    ArgumentError.prototype.name = "ArgumentError";
  }
  readonly kind = "argument";
  /** The option or argument it is about. */
  declare readonly argument: string;
}

/** The connection failed, before the answer or within it. */
export class NetworkError extends DefenderError<{ readonly code?: string | undefined; readonly phase: Phase }> {
  static {
    NetworkError.prototype.name = "NetworkError";
  }
  readonly kind = "network";
  /** The system's code where there is one, such as `ECONNRESET`. */
  declare readonly code?: string;
  declare readonly phase: Phase;
}

interface Interruption {
  readonly phase: Phase;
  readonly timeoutMs: number;
}

/** One attempt took longer than `timeout`, its body included. */
export class TimeoutError extends DefenderError<Interruption> {
  static {
    TimeoutError.prototype.name = "TimeoutError";
  }
  readonly kind = "timeout";
  declare readonly phase: Phase;
  declare readonly timeoutMs: number;
}

/** The whole call took longer than `deadline`: its waits and retries included. */
export class DeadlineError extends DefenderError<Interruption> {
  static {
    DeadlineError.prototype.name = "DeadlineError";
  }
  readonly kind = "deadline";
  declare readonly phase: Phase;
  declare readonly timeoutMs: number;
}

/** The caller's signal was aborted. `reason` is the signal's. */
export class AbortedError extends DefenderError<{ readonly phase?: Phase }> {
  static {
    AbortedError.prototype.name = "AbortedError";
  }
  readonly kind = "aborted";
  declare readonly phase?: Phase;
}

/** More calls are waiting for the quota than `quota.maxQueue` allows. */
export class QueueFullError extends DefenderError {
  static {
    QueueFullError.prototype.name = "QueueFullError";
  }
  readonly kind = "queue-full";
}

/** What is known of a token request that failed. */
export interface CredentialDetails {
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly aadsts?: string | undefined;
  readonly temporary?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** No token could be had. */
export class CredentialError extends DefenderError<CredentialDetails> {
  static {
    CredentialError.prototype.name = "CredentialError";
  }
  readonly kind = "credential";
  /** The HTTP status of the sign-in host. */
  declare readonly status?: number;
  /** The OAuth error, such as `invalid_client`, or the system's code for a broken connection, such as `ENOTFOUND`. */
  declare readonly code?: string;
  /** Entra's number for it, such as `AADSTS7000215`. */
  declare readonly aadsts?: string;
  /** Whether another try may succeed: the sign-in host was unreachable, busy or broken, and its certificate is not the reason. */
  declare readonly temporary?: boolean;
  declare readonly retryAfterMs?: number;
}
