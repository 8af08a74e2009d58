import { answerHeaders } from "@defender-endpoint/service";
import { HttpResponse } from "msw";
import { corsHeaders } from "./cors.ts";
import type { InvalidCall } from "./invalid-requests.ts";

/** What the service answers, before it is a Response. */
export interface Answer {
  readonly status: number;
  /** Absent where the answer has no body. */
  readonly mediaType?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Why the call is refused, if that is because the contract does not allow it. */
  readonly invalid?: InvalidCall;
}

/** The answer to a request, with the headers that the service sends beside the ones a scenario names. */
export function toResponse(request: Request, { status, mediaType, headers, body }: Answer): Response {
  const headersOfBody = mediaType === undefined ? {} : answerHeaders(status, mediaType);
  return new HttpResponse(bodyText(mediaType, body), {
    status,
    headers: { ...headersOfBody, ...corsHeaders(request), ...headers },
  });
}

function bodyText(mediaType: string | undefined, body: unknown): string | null {
  if (mediaType === undefined) return null;
  return mediaType === "application/json" ? JSON.stringify(body) : String(body);
}
