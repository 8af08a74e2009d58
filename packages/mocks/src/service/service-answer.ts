import { type Given, givenWith, ODataQueryError, refusals, ServiceRefusal } from "@defender-endpoint/service";
import { type OperationId, operationTable } from "@defender-endpoint/types";
import type { InvalidRequest } from "@defender-endpoint/types/validators";
import { checksOf } from "../contract/loaded-operations.ts";
import type { Answer } from "../handler/answer.ts";
import type { OperationCall } from "../handler/operation-call.ts";
import type { Answering } from "../handler/operation-handler.ts";
import { documentedAnswer } from "../scenarios/documented-answer.ts";
import { answerScenario } from "../scenarios/scenario-answer.ts";
import { chooseScenario } from "../scenarios/scenario-choice.ts";
import type { World } from "../world/world.ts";
import { answeringIn, type WorldAnswering } from "../world/world-answering.ts";
import { errorAnswer } from "./error-answer.ts";
import { createQuota } from "./quota.ts";
import { refuseExcess } from "./quota-refusal.ts";
import { refuseCaller } from "./token-refusal.ts";

/** How much like the service the handlers are, and what they know. */
export interface ServiceOptions {
  /**
   * Answer 401 to requests without a bearer token. Default: false, because front-end code usually calls through a proxy
   * that adds the token. Any token will do.
   */
  readonly requireToken?: boolean;
  /**
   * Count the calls that these handlers answer, and answer 429 to more than the operation's quotas allow, as the service
   * does for each application and tenant. Default: false.
   */
  readonly enforceQuotas?: boolean;
  /** The clock of the quotas, in milliseconds. Default: `Date.now`, so fake timers apply. */
  readonly now?: () => number;
  /** What has happened in the organization. Default: nothing but the examples of the contract. */
  readonly world?: World;
  /** Another seed gives the same errors other correlation ids. */
  readonly seed?: number | string;
}

/** Answers an operation as the service would: the token comes before the quota, this before the parameters, these before the data. */
export function createService(operationId: OperationId, options: ServiceOptions): Answering {
  const { requireToken = false, enforceQuotas = false, now = () => Date.now(), world, seed } = options;
  const quota = enforceQuotas ? createQuota(operationTable[operationId].rateLimits, now) : undefined;
  const answering = world && answeringIn(world);
  return (call) => {
    const refusal = (requireToken ? refuseCaller(call, seed) : undefined) ?? refuseExcess(call, quota?.take(), seed);
    if (refusal) return refusal;
    const validation = checksOf(operationId).validateRequest(call);
    if (!validation.ok) return invalidAnswer(operationId, validation, seed);
    if (answering !== undefined)
      return answerInWorld(answering, operationId, givenWith(validation.arguments, call.query), seed);
    const scenario = chooseScenario(operationId, validation.arguments);
    return scenario && answerScenario(scenario, call);
  };
}

async function answerInWorld(
  answering: WorldAnswering,
  operationId: OperationId,
  given: Given,
  seed: ServiceOptions["seed"],
): Promise<Answer> {
  try {
    const { status, body } = await answering.answer(operationId, given);
    return documentedAnswer(checksOf(operationId), { status, headers: {}, body }, { isPartial: "$select" in given });
  } catch (error) {
    if (error instanceof ServiceRefusal || error instanceof ODataQueryError)
      return errorAnswer(error, operationId, seed);
    throw error;
  }
}

/** The service's 400, or undefined if the contract allows the call. */
export function refuseInvalid(call: OperationCall): Answer | undefined {
  const validation = checksOf(call.operationId).validateRequest(call);
  return validation.ok ? undefined : invalidAnswer(call.operationId, validation);
}

function invalidAnswer(
  operationId: OperationId,
  { code, message }: InvalidRequest,
  seed?: ServiceOptions["seed"],
): Answer {
  const answer = errorAnswer(refusals.invalidParameter(code, message), operationId, seed);
  return { ...answer, invalid: { operationId, code, message } };
}
