import type { Operation } from "@defender-endpoint/types";
import type { Answer } from "./answer.ts";
import type { Phase } from "./call-context.ts";

/** What has happened in a call so far. It is the one thing that wrappers change. */
export interface Progress {
  /** How many requests have been sent. */
  attempts: number;
  phase: Phase;
  /** The token that the last request carried. */
  token: string | undefined;
  /** Whether a refused token has been replaced already, which is done once. */
  reauthenticated: boolean;
}

/** One call of an operation on its way through the pipeline. */
export interface Call {
  readonly operation: Operation | undefined;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds per attempt. */
  readonly timeout: number;
  /** Milliseconds for the whole call. */
  readonly deadline: number;
  /** When the deadline passes, on the monotonic clock. */
  readonly endsAt: number;
  /** How long the call is willing to stand still for a quota, if it says. */
  readonly maxWait: number | undefined;
  /** How many calls may wait already when it comes, if it says. */
  readonly maxQueue: number | undefined;
  /** The longest pause that an answer may ask for, in milliseconds. */
  readonly maxPause: number;
  readonly token: string | undefined;
  readonly progress: Progress;
}

/** What is sent in every attempt. What one attempt adds is in the call. */
export interface RequestTemplate {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ArrayBuffer | string | undefined;
}

/** Sends a request and brings the whole answer. */
export type Fetch = (request: RequestTemplate, call: Call) => Promise<Answer>;

/** One concern around the sending of requests. */
export type Wrapper = (next: Fetch) => Fetch;

/** What every error says about its call. */
export function context({ operation, progress }: Call): {
  operationId: string | undefined;
  urlTemplate: string | undefined;
  attempts: number;
} {
  return { operationId: operation?.operationId, urlTemplate: operation?.path, attempts: progress.attempts };
}
