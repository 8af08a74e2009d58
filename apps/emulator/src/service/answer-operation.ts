import { randomUUID } from "node:crypto";
import { answerOperation as answered, givenWith } from "@defender-endpoint/service";
import { type OperationId, operationTable } from "@defender-endpoint/types";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import type { FoundOperation } from "@defender-endpoint/types/operation-path";
import { readBody, type SentBody } from "@defender-endpoint/types/validators";
import type { Authenticate } from "../identity/authentication.ts";
import { authorize } from "../identity/authorization.ts";
import type { StagedStore } from "../provider-states/staged-store.ts";
import type { Staging } from "../provider-states/staging.ts";
import type { Answer } from "./answer.ts";
import { exampleAnswer, operationAnswer } from "./operation-answer.ts";
import type { QuotaLedger } from "./quota-ledger.ts";
import { readRequest } from "./read-request.ts";
import type { StatisticsClock } from "./statistics-clock.ts";

/** `@odata.context` names the service's own host, as the contract's examples do, and the version if the call named it (captured). */
const serviceUrl = "https://api.security.microsoft.com";

/** What a call meets on its way to an answer. */
export interface OperationSteps {
  readonly authenticate: Authenticate;
  readonly quotas: QuotaLedger;
  readonly staging: Staging;
  readonly store: StagedStore;
  readonly clock: StatisticsClock;
}

/** What an operation is asked beside its path, as it arrived. */
export interface OperationCall {
  readonly query: string;
  readonly authorization: string | undefined;
  /** Where the emulator was reached: `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** What stands before the operation's path: `/api`, or `/api/v1.0`. */
  readonly base: string;
  /** Absent where the operation takes none. */
  readonly body?: SentBody | undefined;
}

/**
 * Answers an operation, or throws the refusal. The order of the steps is the service's: a caller that is not known learns nothing
 * of quotas, and a call that is refused as invalid has counted.
 */
export async function answerOperation(
  { authenticate, quotas, staging, store, clock }: OperationSteps,
  { operationId, values }: FoundOperation<OperationId>,
  { query, authorization, origin, base, body }: OperationCall,
): Promise<Answer> {
  const operation = operationTable[operationId];
  const caller = await authenticate(authorization);
  authorize(caller, operationDetails[operationId].permissions);
  const staged = staging.answerOf(operationId);
  if (staged !== undefined) return exampleAnswer(staged);
  quotas.take(caller, operation);
  const sent = body && (await readBody(operation, body));
  const asked = new URLSearchParams(query);
  const given = givenWith(readRequest(operationId, values, asked, sent), asked);
  const answer = await answered(operationId, given, {
    store,
    now: clock.now(),
    caller: caller.applicationId,
    permissions: caller.roles,
    newId: randomUUID,
    baseUrl: serviceUrl + base,
    reachedAt: origin + base,
    filesUrl: origin,
    countsAlsoAsStrings: staging.countsAlsoAsStrings(),
  });
  return operationAnswer(operation, answer);
}
