import { answerHeaders } from "@defender-endpoint/service";
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
  return new HttpResponse(mediaType === "application/json" ? JSON.stringify(body) : String(body), {
    status,
    headers: { ...answerHeaders(status, mediaType), ...corsHeaders(request), ...headers },
  });
}
