/** What a call is doing: a time-out, a deadline or an abort says which of these it interrupted. */
export type Phase = "queued" | "token" | "request" | "body" | "waiting";

/** What an error can say about the call that failed. */
export interface ErrorContext {
  /** The operation that was called, such as `getIPStatistics`. */
  readonly operationId?: string | undefined;
  /** The path template of the operation. The address that was called is never in an error: its values are confidential. */
  readonly urlTemplate?: string | undefined;
  /** How many requests were sent. */
  readonly attempts?: number | undefined;
}

/** How an error names what failed. */
export function subject({ operationId }: ErrorContext): string {
  return operationId ?? "The request";
}
