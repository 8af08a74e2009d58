import type { ContractExample } from "./contract-example.ts";

/** A successful answer, with the headers captured from the service. */
export function operationResponse(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    headers: {
      "Content-Type": "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8",
      "OData-Version": "4.0",
    },
  });
}

/** An example of the contract, sent as it stands there. */
export function exampleResponse({ status, mediaType, body }: ContractExample): Response {
  if (mediaType !== "application/json") {
    return new Response(String(body), { status, headers: { "Content-Type": mediaType } });
  }
  if (status < 300) return operationResponse(body);
  return Response.json(body, { status, headers: { "Content-Type": "application/json; charset=utf-8" } });
}
