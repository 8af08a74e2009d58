import type { ErrorKind } from "@defender-endpoint/client";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { errorMember, exampleToken, hasCaller, isJson } from "./interaction.ts";

/** What the client made of an answer. */
export interface Outcome {
  /** The body that the caller gets, of a good answer. */
  readonly value?: unknown;
  /** What the caller can see of the typed error, of any other. */
  readonly error?: ClientError;
  /** The credentials it sent: one for each request, so one of them. */
  readonly authorizations: readonly (string | null)[];
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
};

/** What the client must make of a scenario's answer. */
export function expectedOutcome(scenario: Scenario): Outcome {
  const { status, body } = scenario.response;
  const authorizations = [hasCaller(scenario) ? `Bearer ${exampleToken}` : null];
  if (status < 400) return { value: body, authorizations };
  const error: ClientError = {
    kind: expectedKind(scenario),
    status,
    code: errorMember(body, "code"),
    target: errorMember(body, "target"),
    retryAfterMs: expectedWait(scenario),
  };
  return { error, authorizations };
}

function expectedKind({ name, response: { status, mediaType, body } }: Scenario): ErrorKind {
  if (!isJson(mediaType)) return "not-json";
  // The service answers both causes with the same code; only its words tell them apart.
  if (status === 401 && /licen[cs]e/i.test(errorMember(body, "message") ?? "")) return "licence";
  const kind = kinds[status];
  if (kind === undefined) throw new Error(`Which kind of error is the ${status} of ${name}? Add it to outcome.ts.`);
  return kind;
}

/** As long as the answer says or, where it does not, the length of the window whose quota is used up. */
function expectedWait({ states, response: { headers } }: Scenario): number | undefined {
  const window = states.find(({ name }) => name === "quotaUsedUp")?.params["perSeconds"];
  const seconds = headers["Retry-After"] ?? window;
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
