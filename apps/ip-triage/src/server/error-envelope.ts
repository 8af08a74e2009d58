import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An error in the service's own form, so that the page's client reads ours as it reads the service's. */
export interface ErrorAnswer {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly message?: string | undefined;
  /** The correlation id to quote to support. */
  readonly target?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

export function refuse(c: Context, { status, retryAfterMs, ...error }: ErrorAnswer): Response {
  if (retryAfterMs !== undefined) c.header("Retry-After", String(Math.ceil(retryAfterMs / 1000)));
  return c.json({ error }, status);
}
