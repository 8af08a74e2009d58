import type { Operation } from "@defender-endpoint/types";
import { ArgumentError } from "../errors/call-errors.ts";
import type { ErrorContext } from "../wire/call-context.ts";

/** The error of an argument that no request can be made with. `what` it needs to be follows its name. */
export function unsendable(operation: Operation, argument: string, what: string, reason?: unknown): ArgumentError {
  const words = `${operation.operationId} needs \`${argument}\` ${what}.`;
  return new ArgumentError(words, { ...aboutRequest(operation), argument }, reason);
}

/** What is known of a call that has sent nothing. */
export function aboutRequest({ operationId, path }: Operation): ErrorContext {
  return { operationId, urlTemplate: path, attempts: 0 };
}
