import { answerHeaders, type HandlerAnswer, odataHeaders } from "@defender-endpoint/service";
import type { Operation } from "@defender-endpoint/types";
import type { Answer } from "./answer.ts";
import type { ContractExample } from "./contract-example.ts";

/** What a handler answered, as the contract says that it is sent: as JSON, as text, or without a body. */
export function operationAnswer({ answers }: Pick<Operation, "answers">, { status, body }: HandlerAnswer): Answer {
  if (body === undefined) return { status, headers: {}, text: "" };
  const shape = answers[status];
  if (shape !== "text" && shape !== "integer") return { status, headers: odataHeaders, text: JSON.stringify(body) };
  return { status, headers: answerHeaders(status, "text/plain"), text: String(body) };
}

/** An example of the contract, sent as it stands there. */
export function exampleAnswer({ status, mediaType, body }: ContractExample): Answer {
  const text = mediaType === "application/json" ? JSON.stringify(body) : String(body);
  return { status, headers: answerHeaders(status, mediaType), text };
}
