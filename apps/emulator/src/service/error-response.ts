import { type Answer, responseOf } from "./answer.ts";
import { ApiError } from "./error-catalogue.ts";

/** Is told of every error that was not a refusal but a fault of the emulator. The caller sees only the request id. */
export type FaultListener = (fault: unknown, requestId: string) => void;

/** Turns anything thrown into the service's error envelope. A fault becomes a 500 without a message, as the service's do. */
export function errorAnswer(thrown: unknown, requestId: string, onFault: FaultListener): Answer {
  if (thrown instanceof ApiError) {
    const { status, code, message, headers } = thrown;
    return envelope(status, { code, message, target: requestId }, headers);
  }
  onFault(thrown, requestId);
  return envelope(500, { code: "InternalServerError", target: requestId }, {});
}

export function errorResponse(thrown: unknown, requestId: string, onFault: FaultListener): Response {
  return responseOf(errorAnswer(thrown, requestId, onFault));
}

function envelope(
  status: number,
  error: { readonly code: string; readonly message?: string; readonly target: string },
  headers: Readonly<Record<string, string>>,
): Answer {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", "X-Request-Id": error.target, ...headers },
    text: JSON.stringify({ error }),
  };
}
