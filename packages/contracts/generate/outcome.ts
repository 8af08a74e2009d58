import type { ErrorKind } from "@defender-endpoint/client";
import { hasCaller } from "@defender-endpoint/types/scenarios";
import { MatchersV3 } from "@pact-foundation/pact";
import { exampleToken } from "./client-call.ts";
import { errorMember } from "./error-member.ts";
import { type Exchange, isJson } from "./exchange.ts";
import { type FormMembers, sentForm } from "./form.ts";
import { typesOf } from "./matchers.ts";
import { responseBody } from "./response-body.ts";
import { isText } from "./text-body.ts";

/** What the client made of an exchange. */
export interface Outcome {
  /** The body that the caller gets, of a good answer. */
  readonly value?: unknown;
  /** What the caller can see of the typed error, of any other. */
  readonly error?: ClientError;
  /** The credentials it sent: one for each request, so one of them. */
  readonly authorizations: readonly (string | null)[];
  /** The form of each request that sent one. Of those Pact compares the media type alone. */
  readonly forms: readonly FormMembers[];
}

export interface ClientError {
  readonly kind: ErrorKind;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly target: string | undefined;
  readonly retryAfterMs: number | undefined;
}

const kinds: Readonly<Record<number, ErrorKind>> = {
  400: "bad-request",
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  429: "throttled",
  500: "server",
  501: "server",
};

/** What the client must make of it. */
export function expectedOutcome(exchange: Exchange): Outcome {
  const { request, response } = exchange;
  const sent = {
    authorizations: [hasCaller(exchange) ? `Bearer ${exampleToken}` : null],
    forms: request.body?.type === "multipart" ? [sentForm(request.body.members)] : [],
  };
  if (response.status < 400) return { ...sent, value: expectedValue(exchange) };
  const error: ClientError = {
    kind: expectedKind(exchange),
    status: response.status,
    // That of the OData engine is empty, and says nothing to a program.
    code: errorMember(response.body, "code") || undefined,
    target: errorMember(response.body, "target"),
    retryAfterMs: expectedWait(exchange),
  };
  return { ...sent, error };
}

/** The body as Pact answers it: of a list, whose elements are all alike, the first one stands for all. */
function expectedValue(exchange: Exchange): unknown {
  const { response } = exchange;
  if (response.body === undefined) return undefined;
  if (!isText(response)) return MatchersV3.reify(responseBody(exchange));
  return typesOf(response.schema).includes("integer") ? Number(response.body) : String(response.body);
}

function expectedKind({ name, response: { status, mediaType } }: Exchange): ErrorKind {
  if (mediaType !== undefined && !isJson(mediaType)) return "not-json";
  // The service answers both causes of a 401 with the same code; which one it is the scenario says by its name.
  if (status === 401 && name === "noLicence") return "licence";
  const kind = kinds[status];
  if (kind === undefined) throw new Error(`Which kind of error is the ${status} of ${name}? Add it to outcome.ts.`);
  return kind;
}

/** As long as the answer says or, where it does not, the length of the window whose quota is used up. */
function expectedWait({ states, response: { headers } }: Exchange): number | undefined {
  const window = states.find(({ name }) => name === "quotaUsedUp")?.params["perSeconds"];
  const seconds = headers["Retry-After"] ?? window;
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
