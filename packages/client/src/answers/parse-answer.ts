import type { AnswerShape } from "@defender-endpoint/types";
import type { AnswerIssue } from "@defender-endpoint/types/answer-validation";
import { lookBetween } from "../errors/answer-error.ts";
import { AnswerTooLargeError, NotJsonError } from "../errors/answer-errors.ts";
import { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import { type Answer, textOf } from "../wire/answer.ts";
import { type Call, context } from "../wire/call.ts";
import { subject } from "../wire/call-context.ts";
import { membersOf, parseMembers } from "../wire/json.ts";
import { isHtml } from "./error-envelope.ts";

/**
 * What a success says, as the operation documents it: JSON, a text, a whole number, a stream of bytes, or nothing. It is looked at for
 * whether the operation can have answered it, which a status alone does not tell: gateways say 200 as well.
 */
export function parseAnswer(answer: Answer, call: Call, maxAnswerSize: number): unknown {
  const { answers = {} } = call.operation ?? {};
  // A status that is not documented is no reason to refuse the documented answer.
  const shape = answers[answer.status] ?? Object.values(answers)[0];
  const about = () => ({ ...context(call), status: answer.status });
  const said = () => `${subject(context(call))} was answered ${answer.status} with`;
  if (!answer.body) {
    const words = `${said()} more than ${maxAnswerSize} bytes. ${lookBetween}, or allow more with \`maxAnswerSize\`.`;
    throw new AnswerTooLargeError(words, { ...about(), maxAnswerSize });
  }
  const text = textOf(answer);
  function notJson(): NotJsonError {
    const html = isHtml(answer, text);
    const what = html ? "an HTML page" : text === "" ? "an empty body" : "something that is not JSON";
    return new NotJsonError(`${said()} ${what}, not by the service. ${lookBetween}.`, { ...about(), html });
  }
  // What need not be JSON may be anything but a page, or an error of the service in JSON.
  const isFree = typeof shape === "string" && shape !== "integer";
  if (isFree && isHtml(answer, text)) {
    answer.download?.cancel().catch(() => {});
    throw notJson();
  }
  let body: unknown;
  try {
    body = isFree ? parseMembers(text) : JSON.parse(text);
  } catch {
    // The parser's own message quotes the body.
    throw notJson();
  }
  const issues = shape ? findMisfits(body, shape) : [];
  if (issues.length > 0) {
    const words = `${said()} a body that is no answer of it, by ${places(issues)}. ${lookBetween}.`;
    throw new InvalidAnswerError(words, { ...about(), issues });
  }
  if (!isFree) return body;
  if (shape === "binary") return answer.download ?? new Blob([answer.body]).stream();
  return shape === "text" ? text : undefined;
}

/** Why a body cannot be of the operation: it is an error envelope, of another type, or without a member. */
function findMisfits(body: unknown, shape: AnswerShape): AnswerIssue[] {
  const found = membersOf(body);
  if ("code" in membersOf(found["error"])) return [{ path: "/error", rule: "not" }];
  const fits = shape === "integer" ? Number.isInteger(body) : typeof body === "object" && body && !Array.isArray(body);
  if (!fits) return [{ path: "", rule: "type" }];
  const members = typeof shape === "string" ? [] : shape;
  const missing = members.filter((name) => found[name] === undefined || found[name] === null);
  return missing.map((name) => ({ path: `/${name}`, rule: "required" }));
}

export function places(issues: readonly AnswerIssue[]): string {
  return issues.map(({ path, rule }) => `${path || "the body"} (${rule})`).join(", ");
}
