import { handlerOf, type OperationHandler, type Responder, responderOf } from "./responder.ts";

/** Handlers that cannot follow one another. */
export class InvalidSequenceError extends Error {
  readonly kind = "invalid-sequence";
  override readonly name = "InvalidSequenceError";
}

/**
 * Answers one call with each of these handlers, in their order, and all further calls with the last. Calls that overlap
 * count in the order in which they came, whatever the delays. A call that the handler whose turn it is leaves to others,
 * because of its `when`, takes no turn. A last handler that answers `once`, or that recovers, ends the sequence.
 * Throws {@link InvalidSequenceError} for handlers of different operations or base URLs, and for MSW's own.
 */
export function sequence<Id extends string>(
  first: OperationHandler<Id>,
  ...rest: OperationHandler<NoInfer<Id>>[]
): OperationHandler<Id> {
  const start = requiredResponder(first, 0);
  const others = rest.map((handler, index) => requiredResponder(handler, index + 1));
  for (const { operationId, baseUrl } of others) {
    if (operationId === start.operationId && baseUrl === start.baseUrl) continue;
    throw new InvalidSequenceError(
      `A sequence answers one operation of one base URL, but got ${start.operationId} at ${start.baseUrl} and ` +
        `${operationId} at ${baseUrl}. Make a sequence of each.`,
    );
  }
  const steps = [start, ...others];
  let turn = 0;
  return handlerOf(first.operationId, {
    operationId: start.operationId,
    baseUrl: start.baseUrl,
    take(call) {
      const decision = steps[turn]?.take(call);
      if (decision && turn < steps.length - 1) turn += 1;
      return decision;
    },
    restart() {
      turn = 0;
      for (const step of steps) step.restart();
    },
  });
}

function requiredResponder(handler: object, index: number): Responder {
  const responder = responderOf(handler);
  if (responder) return responder;
  throw new InvalidSequenceError(
    `Handler ${index + 1} of the sequence is not from scenarios, reply or networkError. In a handler of MSW's own, a ` +
      "generator makes a sequence.",
  );
}
