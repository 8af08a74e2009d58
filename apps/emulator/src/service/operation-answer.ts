import type { Answer } from "./answer.ts";
import type { ContractExample } from "./contract-example.ts";

/** A successful answer, with the headers captured from the service. */
export function operationAnswer(body: unknown): Answer {
  return {
    status: 200,
    headers: {
      "Content-Type": "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8",
      "OData-Version": "4.0",
    },
    text: JSON.stringify(body),
  };
}

/** An example of the contract, sent as it stands there. */
export function exampleAnswer({ status, mediaType, body }: ContractExample): Answer {
  if (mediaType !== "application/json") {
    return { status, headers: { "Content-Type": mediaType }, text: String(body) };
  }
  if (status < 300) return { ...operationAnswer(body), status };
  return { status, headers: { "Content-Type": "application/json; charset=utf-8" }, text: JSON.stringify(body) };
}
