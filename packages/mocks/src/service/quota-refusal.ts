import type { RateLimit } from "@defender-endpoint/types";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { Answer } from "../handler/answer.ts";
import type { OperationCall } from "../handler/operation-call.ts";
import { answerScenario } from "../scenarios/scenario-answer.ts";
import { listScenarios } from "../scenarios/scenario-choice.ts";
import { errorAnswer } from "./error-answer.ts";
import type { QuotaExcess } from "./quota.ts";

/** The service's 429: the scenario in which this very quota is used up, where the contract has one, with how long to wait. */
export function refuseExcess(
  call: OperationCall,
  excess: QuotaExcess | undefined,
  seed?: number | string,
): Answer | undefined {
  if (!excess) return undefined;
  const { limit, retryAfter } = excess;
  const scenario = listScenarios(call.operationId).find((candidate) => isAbout(candidate, limit));
  const message = `API calls quota exceeded! maximum allowed ${limit.calls} per ${hoursMinutesSeconds(limit.perSeconds)}`;
  const answer = scenario
    ? answerScenario(scenario, call)
    : errorAnswer(429, "TooManyRequests", message, `${call.operationId} ${message}`, seed);
  return { ...answer, headers: { ...answer.headers, "Retry-After": String(retryAfter) } };
}

function isAbout({ states, response }: Scenario, { calls, perSeconds }: RateLimit): boolean {
  const isUsedUp = states.some(({ params }) => params["calls"] === calls && params["perSeconds"] === perSeconds);
  return response.status === 429 && isUsedUp;
}

function hoursMinutesSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
