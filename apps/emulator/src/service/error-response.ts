import { errorHeaders, faultAnswer, refusalAnswer } from "@defender-endpoint/service";
import { type Answer, responseOf } from "./answer.ts";

/** Is told of every error that was not a refusal but a fault of the emulator. The caller sees only the request id. */
export type FaultListener = (fault: unknown, requestId: string) => void;

/** Turns anything thrown into the service's error. A fault becomes a 500 without a message, as the service's do. */
export function errorAnswer(thrown: unknown, requestId: string, onFault: FaultListener): Answer {
  const refusal = refusalAnswer(thrown, requestId);
  if (refusal === undefined) onFault(thrown, requestId);
  const { status, headers, body } = refusal ?? faultAnswer(requestId);
  return { status, headers: { ...errorHeaders, "X-Request-Id": requestId, ...headers }, text: JSON.stringify(body) };
}

export function errorResponse(thrown: unknown, requestId: string, onFault: FaultListener): Response {
  return responseOf(errorAnswer(thrown, requestId, onFault));
}
