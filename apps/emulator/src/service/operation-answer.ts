import { answerHeaders, odataHeaders } from "@defender-endpoint/service";
import type { Answer } from "./answer.ts";
import type { ContractExample } from "./contract-example.ts";

/** A successful answer. */
export function operationAnswer(body: unknown): Answer {
  return { status: 200, headers: odataHeaders, text: JSON.stringify(body) };
}

/** An example of the contract, sent as it stands there. */
export function exampleAnswer({ status, mediaType, body }: ContractExample): Answer {
  const text = mediaType === "application/json" ? JSON.stringify(body) : String(body);
  return { status, headers: answerHeaders(status, mediaType), text };
}
