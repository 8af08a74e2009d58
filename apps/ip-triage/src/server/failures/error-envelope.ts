import type { components } from "@defender-endpoint/types";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The contract's form of an error, so that the page's client reads ours as it reads the service's. */
type ErrorEnvelope = components["schemas"]["ApiError"];

/** What is told of an error. */
export interface ErrorAnswer {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly message?: string | undefined;
  /** The correlation id to quote to support. */
  readonly target?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

export function refuse(c: Context, { status, code, message, target, retryAfterMs }: ErrorAnswer): Response {
  if (retryAfterMs !== undefined) c.header("Retry-After", String(Math.ceil(retryAfterMs / 1000)));
  const error = { code, ...(message !== undefined && { message }), ...(target !== undefined && { target }) };
  return c.json({ error } satisfies ErrorEnvelope, status);
}
