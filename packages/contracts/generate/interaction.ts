import type { Scenario } from "@defender-endpoint/types/scenarios";
import { providerStates } from "@defender-endpoint/types/scenarios";
import { MatchersV3, type PactV4 } from "@pact-foundation/pact";
import { isRecord, type JsonRecord } from "../src/json.ts";
import { responseSchema } from "./contract.ts";
import { anyText, matcherFor } from "./matchers.ts";

/** The token of every request while a pact is recorded. A verification puts a real one in its place. */
export const exampleToken = "example-token";

/** The documented code, and the one that was captured in its place. */
const throttledCodes = ["TooManyRequests", "429"];

/** What an interaction is called: unique, because a scenario's name is unique within its operation. */
export function describeScenario({ operationId, name, summary }: Scenario): string {
  return `${operationId} ${name}: ${summary}`;
}

/** Whether one of the states hands out the token of the caller. Without one the request is anonymous. */
export function hasCaller({ states }: Pick<Scenario, "states">): boolean {
  const definitions: Readonly<Record<string, { readonly provides: readonly string[] }>> = providerStates;
  return states.some(({ name }) => definitions[name]?.provides.includes("token"));
}

/** Tells Pact what a scenario asks and what it expects. */
export function addInteraction(pact: PactV4, scenario: Scenario) {
  const { states, request, response } = scenario;
  const start = pact.addInteraction();
  for (const { name, params } of states) start.given(name, JSON.parse(JSON.stringify(params)));
  return start
    .uponReceiving(describeScenario(scenario))
    .withRequest(request.method, request.path, (builder) => {
      builder.query({ ...request.query });
      if (hasCaller(scenario)) builder.headers({ Authorization: authorization });
    })
    .willRespondWith(response.status, (builder) => {
      builder.headers(responseHeaders(scenario));
      // The body of an answer that is not JSON means nothing to the client.
      if (isJson(response.mediaType)) builder.jsonBody(responseBody(scenario));
    });
}

export function isJson(mediaType: string): boolean {
  return mediaType === "application/json" || mediaType.endsWith("+json");
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: Pact fills it in, from what the caller's state provides.
const authorization = MatchersV3.fromProviderState("Bearer ${token}", `Bearer ${exampleToken}`);

/** Header names in their canonical case: Pact writes another case as another header. */
function responseHeaders({ response: { mediaType, headers } }: Scenario) {
  const type = mediaType.replaceAll(/[.+]/g, "\\$&");
  return {
    "Content-Type": MatchersV3.regex(`^${type}(;.*)?$`, mediaType),
    ...Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        /^\d+$/.test(value) ? MatchersV3.regex("^\\d+$", value) : MatchersV3.string(value),
      ]),
    ),
  };
}

function responseBody(scenario: Scenario): unknown {
  const { status, body } = scenario.response;
  const matched = matcherFor(responseSchema(scenario), body);
  return status >= 400 ? withErrorCode(matched, body, status) : withStateCounts(matched, scenario);
}

/** A count that a state sets up must come back. Its times need not: a provider whose clock cannot be set moves them. */
function withStateCounts(matched: unknown, { states, response: { body } }: Scenario): unknown {
  if (!isRecord(matched) || !isRecord(body)) return matched;
  const params: JsonRecord = Object.assign({}, ...states.map((state) => state.params));
  const counts = Object.entries(body).filter(([name, value]) => typeof value === "number" && params[name] === value);
  return { ...matched, ...Object.fromEntries(counts.map(([name, value]) => [name, MatchersV3.equal(value)])) };
}

/** The schema leaves codes open, but a documented code is what programs decide by: another one is another error. */
function withErrorCode(matched: unknown, body: unknown, status: number): unknown {
  const code = errorMember(body, "code");
  if (!isRecord(matched) || !isRecord(matched["error"]) || code === undefined) return matched;
  const matcher = status === 429 ? anyText(throttledCodes, code) : MatchersV3.equal(code);
  return { ...matched, error: { ...matched["error"], code: matcher } };
}

/** A member of the error envelope. */
export function errorMember(body: unknown, name: "code" | "message" | "target"): string | undefined {
  const error: JsonRecord = isRecord(body) && isRecord(body["error"]) ? body["error"] : {};
  const value = error[name];
  return typeof value === "string" ? value : undefined;
}
