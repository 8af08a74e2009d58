import { validateRequest } from "@defender-endpoint/types/validators";
import type { Answer } from "./answer.ts";
import { errorAnswer } from "./error-answer.ts";
import type { OperationCall } from "./operation-call.ts";
import { answerScenario } from "./scenario-answer.ts";
import { anonymousScenario, chooseScenario } from "./scenario-choice.ts";

/** Answers a call as the service would: the token comes before the parameters, these before the data. */
export function answerAsService(call: OperationCall, { requireToken }: { requireToken: boolean }): Answer | undefined {
  if (requireToken && !call.hasToken) return refuseAnonymous(call);
  const validation = validateRequest(call.operationId, call);
  if (!validation.ok) return refuseInvalid(call);
  const scenario = chooseScenario(call.operationId, validation.arguments);
  return scenario && answerScenario(scenario, call);
}

/** The service's 400, or undefined if the contract allows the call. */
export function refuseInvalid(call: OperationCall): Answer | undefined {
  const validation = validateRequest(call.operationId, call);
  if (validation.ok) return undefined;
  const { code, message } = validation;
  return errorAnswer(400, code, message, `${call.operationId} ${code} ${message}`);
}

function refuseAnonymous(call: OperationCall): Answer {
  const scenario = anonymousScenario(call.operationId);
  if (scenario) return answerScenario(scenario, call);
  return errorAnswer(401, "Unauthorized", "Authorization header is missing.", call.operationId);
}
