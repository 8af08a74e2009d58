import type { ErrorContext } from "../wire/call-context.ts";
import { DefenderError } from "./defender-error.ts";

/** The way out where something else than the service has answered. */
export const lookBetween = "Look for a proxy or gateway in between, and check `baseUrl`";

/** What an unsuccessful answer says. */
export interface AnswerDetails extends ErrorContext {
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly target?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** The base of the errors that stand for an answer of the service, or of something in front of it. */
export abstract class AnswerError<Details extends object = object> extends DefenderError<AnswerDetails & Details> {
  /** The HTTP status. */
  declare readonly status?: number;
  /** The service's code for the error, such as `InvalidIpAddress`. An open list. */
  declare readonly code?: string;
  /** The correlation id to quote to support. */
  declare readonly target?: string;
  /** How long the service asked to wait, in milliseconds, if it did; `quota.maxPause` at the most. */
  declare readonly retryAfterMs?: number;
  readonly #serviceMessage: string | undefined;

  constructor(message: string, details: AnswerDetails & Details, serviceMessage?: string) {
    super(message, details);
    this.#serviceMessage = serviceMessage;
  }

  /** The service's own words. Not printed, because they quote what was asked for. */
  get serviceMessage(): string | undefined {
    return this.#serviceMessage;
  }
}
