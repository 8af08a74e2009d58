import { type QuotaExcess, refusals } from "@defender-endpoint/service";
import type { RateLimit } from "@defender-endpoint/types";
import type { Exchange } from "@defender-endpoint/types/scenarios";
import type { Answer } from "../handler/answer.ts";
import type { OperationCall } from "../handler/operation-call.ts";
import { answerScenario } from "../scenarios/scenario-answer.ts";
import { listScenarios } from "../scenarios/scenario-choice.ts";
import { errorAnswer } from "./error-answer.ts";

/** The service's 429: the scenario in which this very quota is used up, where the contract has one, with how long to wait. */
export function refuseExcess(
  call: OperationCall,
  excess: QuotaExcess | undefined,
  seed?: number | string,
): Answer | undefined {
  if (!excess) return undefined;
  const { limit, retryAfter } = excess;
  const scenario = listScenarios(call.operationId).find((candidate) => isAbout(candidate, limit));
  const answer = scenario
    ? answerScenario(scenario, call)
    : errorAnswer(refusals.quotaExceeded(limit, retryAfter), call.operationId, seed);
  return { ...answer, headers: { ...answer.headers, "Retry-After": String(retryAfter) } };
}

function isAbout({ states, response }: Exchange, { calls, perSeconds }: RateLimit): boolean {
  const isUsedUp = states.some(({ params }) => params?.["calls"] === calls && params["perSeconds"] === perSeconds);
  return response.status === 429 && isUsedUp;
}
