import type { AnswerIssue } from "@defender-endpoint/types/answer-validation";
import { lookBetween } from "../errors/answer-error.ts";
import { AnswerTooLargeError, NotJsonError } from "../errors/answer-errors.ts";
import { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import type { Observer } from "../observer.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { type Answer, textOf } from "../wire/answer.ts";
import { type Call, context } from "../wire/call.ts";
import { subject } from "../wire/call-context.ts";
import { membersOf } from "../wire/json.ts";
import { isHtml } from "./error-envelope.ts";
import { errorOfAnswer } from "./error-of-answer.ts";

/** What happens to an answer that does not fit the contract. */
export type ValidateMode = "off" | "warn" | "throw";

export interface AnswerReader {
  /** In bytes: what an answer without a body has more of. */
  readonly maxAnswerSize: number;
  readonly validate: ValidateMode;
  readonly observer: Observer;
  readonly runtime: Runtime;
}

/** The body of a successful answer, as it came. Throws the typed error of any other. */
export async function readAnswer(answer: Answer, call: Call, reader: AnswerReader): Promise<unknown> {
  if (!answer.ok) throw errorOfAnswer(answer, call, reader.runtime);
  const body = parseAnswer(answer, call, reader);
  const { operation } = call;
  const { validate, observer } = reader;
  if (validate === "off" || !operation) return body;
  // The validators are large, so they are loaded by those who ask for them only.
  const { validateAnswer } = await import("@defender-endpoint/types/answer-validation");
  const issues = validateAnswer(operation.operationId, answer.status, body);
  if (issues.length === 0) return body;
  const words = `does not fit the contract at ${places(issues)}`;
  if (validate === "throw") {
    throw new InvalidAnswerError(
      `${subject(context(call))} was answered with a body that ${words}. Take a newer version of the client, or use \`validate: "warn"\`.`,
      { ...context(call), status: answer.status, issues },
    );
  }
  observer.warn(call, `the answer ${words}`);
  return body;
}

/**
 * What a success says, in JSON. It is looked at for whether the operation can have answered it, which a status alone does not tell:
 * gateways say 200 as well.
 */
export function parseAnswer(answer: Answer, call: Call, { maxAnswerSize }: AnswerReader): unknown {
  const { answers = {} } = call.operation ?? {};
  // A status that is not documented is no reason to refuse the documented answer.
  const shape = answers[answer.status] ?? Object.values(answers)[0];
  const about = () => ({ ...context(call), status: answer.status });
  const said = () => `${subject(context(call))} was answered ${answer.status} with`;
  if (!answer.body) {
    const words = `${said()} more than ${maxAnswerSize} bytes. ${lookBetween}, or allow more with \`maxAnswerSize\`.`;
    throw new AnswerTooLargeError(words, { ...about(), maxAnswerSize });
  }
  if (shape === "none") return undefined;
  const text = textOf(answer);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // The parser's own message quotes the body.
    const html = isHtml(answer, text);
    const what = html ? "an HTML page" : text === "" ? "an empty body" : "something that is not JSON";
    throw new NotJsonError(`${said()} ${what}, not by the service. ${lookBetween}.`, { ...about(), html });
  }
  const issues = typeof shape === "object" ? findMisfits(body, shape) : [];
  if (issues.length === 0) return body;
  throw new InvalidAnswerError(`${said()} a body that is no answer of it, by ${places(issues)}. ${lookBetween}.`, {
    ...about(),
    issues,
  });
}

/** Why a body cannot be of the operation: it is no object, an error envelope, or without a member. */
function findMisfits(body: unknown, members: readonly string[]): AnswerIssue[] {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return [{ path: "", rule: "type" }];
  const found = membersOf(body);
  if ("code" in membersOf(found["error"])) return [{ path: "/error", rule: "not" }];
  const missing = members.filter((name) => found[name] === undefined || found[name] === null);
  return missing.map((name) => ({ path: `/${name}`, rule: "required" }));
}

function places(issues: readonly AnswerIssue[]): string {
  return issues.map(({ path, rule }) => `${path || "the body"} (${rule})`).join(", ");
}
