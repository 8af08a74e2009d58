import { type AnyDefenderError, isDefenderError } from "@defender-endpoint/client";
import type { ClientErrorStatusCode, ContentfulStatusCode, ServerErrorStatusCode } from "hono/utils/http-status";
import type { ServerFault } from "../../server-faults.ts";
import type { ErrorAnswer } from "./error-envelope.ts";

/**
 * What the browser is told of a lookup that failed: the service's own answer where there is one, otherwise what this
 * server knows, with `id` to quote. Nothing of an error's inside goes out.
 */
export function answerFailure(error: unknown, id: string): ErrorAnswer {
  if (!isDefenderError(error)) return { status: 500, code: "InternalServerError", target: id };
  switch (error.kind) {
    case "argument":
      return { status: 400, code: "InvalidInput", message: error.message, target: id };
    case "network":
      return fault(502, "ServiceUnreachable", "The service could not be reached.", id);
    case "timeout":
    case "deadline":
      return fault(504, "ServiceTimeout", "The service did not answer in time.", id);
    case "aborted":
      return fault(504, "ServiceTimeout", "The lookup was stopped.", id);
    case "credential":
      return error.temporary
        ? fault(502, "ServiceUnreachable", "The host that signs in could not be reached, or failed.", id)
        : fault(502, "SignInFailed", "This server’s credential was refused.", id);
    case "quota-store":
      return fault(502, "ServiceUnreachable", "What counts the calls to the service could not be reached.", id);
    case "queue-full":
      return { status: 429, code: "TooManyRequests", message: "Too many lookups are waiting already." };
    case "invalid-answer":
    case "paging":
      return fault(502, "UnreadableAnswer", "The service’s answer does not fit its contract.", id);
    case "not-json":
      return fault(502, "UnreadableAnswer", "Something in front of the service answered in its place.", id);
    default:
      // What no look-up ends with is a fault of this server.
      return "serviceMessage" in error ? passOn(error, id) : { status: 500, code: "InternalServerError", target: id };
  }
}

type AnsweredError = Extract<AnyDefenderError, { readonly serviceMessage: string | undefined }>;

function passOn(error: AnsweredError, id: string): ErrorAnswer {
  // The client foresees a quota that is used up, and then asks nobody: no status, but the same answer.
  const status = error.kind === "throttled" ? 429 : error.status;
  if (!isErrorStatus(status))
    return fault(502, "UnreadableAnswer", "The service gave an answer that is not in its contract.", id);
  return {
    status,
    code: error.code ?? (error.kind === "throttled" ? "TooManyRequests" : "Unknown"),
    message: error.serviceMessage,
    // What this server only foresees is in no log, so there is nothing to quote.
    target: error.target ?? (error.status === undefined ? undefined : id),
    retryAfterMs: error.retryAfterMs,
  };
}

function fault(status: ContentfulStatusCode, code: ServerFault, message: string, target: string): ErrorAnswer {
  return { status, code, message, target };
}

function isErrorStatus(status: number | undefined): status is ClientErrorStatusCode | ServerErrorStatusCode {
  return status !== undefined && status >= 400 && status <= 599;
}
