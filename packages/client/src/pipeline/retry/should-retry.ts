import type { Operation } from "@defender-endpoint/types";
import { isDefenderError } from "../../errors/any-error.ts";
import { mayPass } from "../../wire/network-code.ts";

const repeatable = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"]);

const temporary = new Set([408, 500, 502, 503, 504]);

/**
 * Whether a request may be sent again when it is not known whether it was carried out. The contract says it of each operation; of a
 * raw call to another path, the method does.
 */
export function mayRepeat(operation: Operation | undefined, method: string): boolean {
  return operation ? ["safe", "same-effect"].includes(operation.retry) : repeatable.has(method);
}

/**
 * Whether an answer is worth another attempt. A throttled request was not carried out, so any may be repeated. After a failure that
 * may have come too late, only what may be done `twice`.
 */
export function shouldRetryStatus(twice: boolean, status: number): boolean {
  return status === 429 || (twice && temporary.has(status));
}

/** Whether an attempt that ended without an answer is worth another. A call without a token or a slot was never sent. */
export function shouldRetryError(twice: boolean, error: unknown): boolean {
  if (isDefenderError(error, "quota-store")) return true;
  if (isDefenderError(error, "credential")) return error.temporary === true;
  if (isDefenderError(error, "network") && mayPass(error.code) === false) return false;
  return twice && (isDefenderError(error, "network") || isDefenderError(error, "timeout"));
}
