import { MatchersV3 } from "@pact-foundation/pact";
import { isRecord, type JsonRecord } from "../src/json.ts";
import { errorMember } from "./error-member.ts";
import type { Exchange } from "./exchange.ts";
import { anyText, matcherFor } from "./matchers.ts";

/** The documented code, and the one that was captured in its place. */
const throttledCodes = ["TooManyRequests", "429"];

/** What a JSON answer must be like. */
export function responseBody(exchange: Exchange): unknown {
  const { status, body, schema } = exchange.response;
  const matched = matcherFor(schema, body);
  return status >= 400 ? withErrorCode(matched, body, status) : withStateCounts(matched, exchange);
}

/** A count that a state sets up must come back. Its times need not: a provider whose clock cannot be set moves them. */
function withStateCounts(matched: unknown, { states, response: { body } }: Exchange): unknown {
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
