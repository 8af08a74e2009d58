import { HttpResponse } from "msw";
import { corsHeaders } from "./cors.ts";
import type { InvalidCall } from "./invalid-requests.ts";

/** What the service answers, before it is a Response. */
export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Why the call is refused, if that is because the contract does not allow it. */
  readonly invalid?: InvalidCall;
}

/** The answer to a request, with the headers that the service sends beside the ones a scenario names. */
export function toResponse(request: Request, { status, mediaType, headers, body }: Answer): Response {
  const isJson = mediaType === "application/json";
  const isOData = isJson && status >= 200 && status < 300;
  return new HttpResponse(isJson ? JSON.stringify(body) : String(body), {
    status,
    headers: {
      "Content-Type": isOData ? odataMediaType : isJson ? "application/json; charset=utf-8" : mediaType,
      ...(isOData ? { "OData-Version": "4.0" } : {}),
      ...corsHeaders(request),
      ...headers,
    },
  });
}

/** Captured from the service. Only successful answers carry it: errors are plain JSON. */
const odataMediaType = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8";
