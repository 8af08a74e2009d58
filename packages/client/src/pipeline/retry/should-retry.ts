import { isDefenderError } from "../../errors/any-error.ts";
import { mayPass } from "../../wire/network-code.ts";

const repeatable = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"]);

const temporary = new Set([408, 500, 502, 503, 504]);

/**
 * Whether an answer is worth another attempt. A throttled request was not carried out, so any method may repeat it. After a
 * failure that may have come too late, only a method that means the same twice may.
 */
export function shouldRetryStatus(method: string, status: number): boolean {
  return status === 429 || (temporary.has(status) && repeatable.has(method));
}

/** Whether an attempt that ended without an answer is worth another. A call without a token or a slot was never sent. */
export function shouldRetryError(method: string, error: unknown): boolean {
  if (isDefenderError(error, "quota-store")) return true;
  if (isDefenderError(error, "credential")) return error.temporary === true;
  if (isDefenderError(error, "network") && mayPass(error.code) === false) return false;
  return repeatable.has(method) && (isDefenderError(error, "network") || isDefenderError(error, "timeout"));
}
