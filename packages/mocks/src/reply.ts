import type { OperationBody, OperationId, OperationStatus } from "@defender-endpoint/types";
import { documentedAnswer } from "./documented-answer.ts";
import { type HandlerOptions, operationHandler } from "./operation-handler.ts";
import type { OperationHandler } from "./responder.ts";
import { refuseInvalid } from "./service-answer.ts";

export interface ReplyOptions<Id extends OperationId = OperationId> extends HandlerOptions<Id> {
  /** Headers besides those that the service always sends. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Answers an operation with a body of your own. The contract's statuses and bodies compile, no others; what slips
 * through throws `UndocumentedAnswerError` here, not in the test that reads the answer.
 */
export function reply<Id extends OperationId, Status extends OperationStatus<Id>>(
  operationId: Id,
  status: Status,
  body: OperationBody<Id, Status>,
  options: ReplyOptions<Id> = {},
): OperationHandler<Id> {
  const answer = documentedAnswer(operationId, { status: Number(status), headers: options.headers ?? {}, body });
  // A success cannot come of an invalid request.
  const isSuccess = answer.status < 300;
  return operationHandler(
    operationId,
    options,
    () => (call) => (isSuccess ? refuseInvalid(call) : undefined) ?? answer,
  );
}

/** Lets the call of an operation fail before there is an answer, as when the network is down. */
export function networkError<Id extends OperationId>(
  operationId: Id,
  options: HandlerOptions<Id> = {},
): OperationHandler<Id> {
  return operationHandler(operationId, options, () => () => "network error");
}
