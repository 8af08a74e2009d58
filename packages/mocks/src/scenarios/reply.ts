import type { OperationBody, OperationId, OperationStatus } from "@defender-endpoint/types";
import { onceChecked } from "../contract/once-checked.ts";
import { requireOperation } from "../handler/operation-call.ts";
import { type HandlerOptions, handlerOptionNames, operationHandler } from "../handler/operation-handler.ts";
import { type NamesOf, refuseUnknown } from "../handler/option-checks.ts";
import type { OperationHandler } from "../handler/responder.ts";
import { refuseInvalid } from "../service/service-answer.ts";
import { documentedAnswer, refuseUnknownMember } from "./documented-answer.ts";

export interface ReplyOptions<Id extends OperationId = OperationId> extends HandlerOptions<Id> {
  /** Headers besides those that the service always sends. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Whether the body may have members that the contract does not name, as an answer of a newer service may.
   * Default: false, since most of them are misspelt.
   */
  readonly unknownMembers?: boolean;
}

const optionNames = { ...handlerOptionNames, headers: true, unknownMembers: true } satisfies NamesOf<ReplyOptions>;

/** A body of the contract that may have more members than are named, wherever it has members. */
export type OpenBody<Body> = Body extends readonly (infer Item)[]
  ? readonly OpenBody<Item>[]
  : Body extends object
    ? { readonly [Name in keyof Body]: OpenBody<Body[Name]> } & Readonly<Record<string, unknown>>
    : Body;

/**
 * Answers an operation with a body of your own. The contract's statuses and bodies compile, no others; what slips
 * through throws `UndocumentedAnswerError` here, not in the test that reads the answer; in a page that has not asked for the
 * resource yet, when the handler first answers. Throws `InvalidOptionError` for an option that there is not.
 */
export function reply<Id extends OperationId, Status extends OperationStatus<Id>>(
  operationId: Id,
  status: Status,
  body: OperationBody<Id, Status>,
  options?: ReplyOptions<Id>,
): OperationHandler<Id>;
/** The same for a body that has members of its own besides. */
export function reply<Id extends OperationId, Status extends OperationStatus<Id>>(
  operationId: Id,
  status: Status,
  body: OpenBody<OperationBody<Id, Status>>,
  options: ReplyOptions<Id> & { readonly unknownMembers: true },
): OperationHandler<Id>;
export function reply<Id extends OperationId>(
  operationId: Id,
  status: OperationStatus<Id>,
  body: unknown,
  options: ReplyOptions<Id> = {},
): OperationHandler<Id> {
  requireOperation(operationId);
  refuseUnknown("reply", options, optionNames);
  const { headers = {}, unknownMembers = false } = options;
  const answer = onceChecked(operationId, (checks) => {
    // First, since a misspelt member is also one that is missing.
    if (!unknownMembers) refuseUnknownMember(checks, Number(status), body);
    return documentedAnswer(checks, { status: Number(status), headers, body });
  });
  // A success cannot come of an invalid request.
  const isSuccess = Number(status) < 300;
  return operationHandler(
    operationId,
    options,
    () => (call) => (isSuccess ? refuseInvalid(call) : undefined) ?? answer(),
  );
}

/**
 * Lets the call of an operation fail before there is an answer, as when the network is down. Throws `InvalidOptionError` for an
 * option that there is not.
 */
export function networkError<Id extends OperationId>(
  operationId: Id,
  options: HandlerOptions<Id> = {},
): OperationHandler<Id> {
  refuseUnknown("networkError", options, handlerOptionNames);
  return operationHandler(operationId, options, () => () => "network error");
}
