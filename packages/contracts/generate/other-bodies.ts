import type { JsonRecord } from "../src/json.ts";
import { isRecord } from "../src/json.ts";
import type { Exchange } from "./exchange.ts";
import { formType, writeForm } from "./form.ts";
import { isText, textPattern } from "./text-body.ts";

/**
 * A recorded interaction with the bodies that are no JSON. Pact's builder has no words for them: it compares a form with its boundary, writes a
 * text in base64 under a rule that guesses a type from the bytes, and cannot say that an answer has no body.
 */
export function withOtherBodies(interaction: JsonRecord, { request, response }: Exchange): JsonRecord {
  const form = request.body?.type === "multipart" ? writeForm(request.body.members) : undefined;
  return {
    ...interaction,
    request: form === undefined ? interaction["request"] : withBody(interaction["request"], form, formType),
    response: withOtherAnswer(interaction["response"], response),
  };
}

function withOtherAnswer(written: unknown, response: Exchange["response"]): unknown {
  if (response.mediaType === undefined) return { ...(isRecord(written) ? written : {}), body: { content: "" } };
  if (!isText(response)) return written;
  const pattern = textPattern(response);
  return withBody(written, String(response.body), response.mediaType, pattern);
}

function withBody(written: unknown, content: string, contentType: string, pattern?: string): JsonRecord {
  const message = isRecord(written) ? written : {};
  const { body: _guessed, ...rules } = isRecord(message["matchingRules"]) ? message["matchingRules"] : {};
  const matchers = [{ match: "regex", regex: pattern }];
  return {
    ...message,
    body: { content, contentType, encoded: false },
    matchingRules: pattern === undefined ? rules : { ...rules, body: { $: { combine: "AND", matchers } } },
  };
}
