import { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import type { Observer } from "../observer.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { Answer } from "../wire/answer.ts";
import { type Call, context } from "../wire/call.ts";
import { subject } from "../wire/call-context.ts";
import { errorOfAnswer } from "./error-of-answer.ts";
import { parseAnswer, places } from "./parse-answer.ts";

/** What happens to an answer that does not fit the contract. */
export type ValidateMode = "off" | "warn" | "throw";

export interface AnswerReader {
  /** In bytes: what an answer without a body has more of. */
  readonly maxAnswerSize: number;
  readonly validate: ValidateMode;
  readonly observer: Observer;
  readonly runtime: Runtime;
}

/** What a successful answer says, as it came. Throws the typed error of any other. */
export async function readAnswer(answer: Answer, call: Call, reader: AnswerReader): Promise<unknown> {
  if (!answer.ok) throw errorOfAnswer(answer, call, reader.runtime);
  const body = parseAnswer(answer, call, reader.maxAnswerSize);
  const { operation, signal } = call;
  // Its caller may give it up while it is read.
  if (body instanceof ReadableStream) return signal ? body.pipeThrough(new TransformStream(), { signal }) : body;
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
