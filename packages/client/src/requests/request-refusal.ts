import type { Operation } from "@defender-endpoint/types";
import { ArgumentError } from "../errors/call-errors.ts";

/** The error of an argument that no request can be made with, in words that follow the operation's name. */
export function requestRefusal(
  { operationId, path }: Operation,
  argument: string,
  words: string,
  reason?: unknown,
): ArgumentError {
  const about = { operationId, urlTemplate: path, attempts: 0, argument };
  return new ArgumentError(`${operationId} ${words}.`, about, reason);
}
