import { refusals } from "@defender-endpoint/service";
import type { Answer } from "../handler/answer.ts";
import type { OperationCall } from "../handler/operation-call.ts";
import { answerScenario } from "../scenarios/scenario-answer.ts";
import { anonymousScenario } from "../scenarios/scenario-choice.ts";
import { errorAnswer } from "./error-answer.ts";

/** The service's 401 to a caller that shows no bearer token. Which token it is, is not looked at. */
export function refuseCaller(call: OperationCall, seed?: number | string): Answer | undefined {
  const { authorization, operationId } = call;
  if (/^Bearer +[^\s,]+$/i.test(authorization)) return undefined;
  const anonymous = authorization === "" ? anonymousScenario(operationId) : undefined;
  if (anonymous) return answerScenario(anonymous, call);
  const refusal = authorization === "" ? refusals.noToken() : refusals.notABearerToken();
  return errorAnswer(refusal, operationId, seed);
}
