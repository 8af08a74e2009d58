import { type AnyDefenderError, isDefenderError } from "../errors/any-error.ts";
import { mayPass } from "../wire/network-code.ts";

const passing: ReadonlySet<string> = new Set([
  "timeout",
  "deadline",
  "server",
  "throttled",
  "queue-full",
  "quota-store",
  "not-json",
  "invalid-answer",
  "unexpected-status",
]);

/** Whether a call that has failed may succeed later, though nobody does anything about it. */
export function isPassing(error: unknown): error is AnyDefenderError {
  if (isDefenderError(error, "credential")) return error.temporary === true;
  if (isDefenderError(error, "network")) return mayPass(error.code) !== false;
  return isDefenderError(error) && passing.has(error.kind);
}
