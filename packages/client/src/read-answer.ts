import type { Validate } from "@defender-endpoint/types/validators";
import { type Answer, textOf } from "./answer.ts";
import { type Call, context } from "./call.ts";
import type { ValidateMode } from "./client-options.ts";
import { NotJsonError } from "./errors/answer-errors.ts";
import { subject } from "./errors/defender-error.ts";
import { errorOfAnswer } from "./errors/error-of-answer.ts";
import { type AnswerIssue, InvalidAnswerError } from "./errors/invalid-answer-error.ts";
import { isHtml } from "./failure.ts";
import type { Observer } from "./observer.ts";
import type { Runtime } from "./runtime.ts";

export interface AnswerReader {
  readonly validate: ValidateMode;
  readonly observer: Observer;
  readonly runtime: Runtime;
}

type Responses = Readonly<Record<number, Readonly<Record<string, Validate>>>>;

/** The body of a successful answer, as it came. Throws the typed error of any other. */
export async function readAnswer(answer: Answer, call: Call, reader: AnswerReader): Promise<unknown> {
  if (!answer.ok) throw errorOfAnswer(answer, call, reader.runtime);
  if (answer.status === 204) return undefined;
  const body = parse(textOf(answer), answer, call);
  if (reader.validate !== "off" && call.operation) await check(body, answer.status, call, reader);
  return body;
}

function parse(text: string, answer: Answer, call: Call): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body.
    const html = isHtml(answer, text);
    const what = html ? "an HTML page" : text === "" ? "an empty body" : "something that is not JSON";
    throw new NotJsonError(
      `${subject(context(call))} was answered ${answer.status} with ${what}, not by the service. Look for a proxy or gateway in between, and check \`baseUrl\`.`,
      { ...context(call), status: answer.status, html },
    );
  }
}

async function check(body: unknown, status: number, call: Call, { validate, observer }: AnswerReader): Promise<void> {
  const issues = await findIssues(call.operation?.operationId, status, body);
  if (issues.length === 0) return;
  const places = issues.map(({ path, rule }) => `${path || "the body"} (${rule})`).join(", ");
  if (validate === "warn") return observer.warn(call, `the answer does not fit the contract at ${places}`);
  throw new InvalidAnswerError(
    `${subject(context(call))} was answered with a body that does not fit the contract at ${places}. Take a newer version of the client, or use \`validate: "warn"\`.`,
    { ...context(call), status, issues },
  );
}

/** The validators are large, so they are loaded by those who ask for them only. */
async function findIssues(operationId: string | undefined, status: number, body: unknown): Promise<AnswerIssue[]> {
  const { validators } = await import("@defender-endpoint/types/validators");
  const table: Readonly<Record<string, { readonly responses: Responses }>> = validators;
  const fits = operationId === undefined ? undefined : table[operationId]?.responses[status]?.["application/json"];
  if (!fits || fits(body)) return [];
  return (fits.errors ?? []).map(({ instancePath, keyword }) => ({ path: instancePath, rule: keyword }));
}
