import type { OperationId } from "@defender-endpoint/types";
import { listScenarios } from "../scenarios/scenario-choice.ts";

/** Why the contract does not allow a call, in the words of the answer. */
export interface InvalidCall {
  readonly operationId: OperationId;
  readonly code: string;
  readonly message: string;
}

// By the request itself, which MSW hands on to its events: a handler does not know which server it is part of.
const invalidRequests = new WeakMap<Request, InvalidCall>();

export function noteInvalidRequest(request: Request, invalid: InvalidCall): void {
  invalidRequests.set(request, invalid);
}

/** What was wrong with a request that was refused as invalid, and how a test expects that. Undefined for any other. */
export function describeInvalidRequest(request: Request): string | undefined {
  const invalid = invalidRequests.get(request);
  if (!invalid) return undefined;
  const { operationId, code, message } = invalid;
  const names = listScenarios(operationId)
    .filter(({ response }) => response.status === 400 && codeOf(response.body) === code)
    .map(({ name }) => `scenarios.${operationId}.${name}()`);
  const expected = [...names, 'invalid: "answer"'].join(" or ");
  return `the service refuses it: ${message} Correct it. A test about this very refusal expects it with ${expected}.`;
}

function codeOf(body: unknown): unknown {
  return (body as { error?: { code?: unknown } }).error?.code;
}
