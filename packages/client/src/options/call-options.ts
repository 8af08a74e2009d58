import { count, optionalMilliseconds, refuseUnknown, wrong } from "../checks/option-checks.ts";

/** What one call may set for itself. */
export interface CallOptions {
  /** Ends the call wherever it is; it then throws `AbortedError`. */
  readonly signal?: AbortSignal;
  readonly timeout?: number;
  readonly deadline?: number;
  /**
   * The longest that the line may stand still for this call, by the client's own count or by the service's word. A line that moves is
   * waited in for as long as it takes: `deadline` bounds that.
   */
  readonly maxWait?: number;
  /** Calls that may wait for a slot when this one comes. Default: the client's `quota.maxQueue`. */
  readonly maxQueue?: number;
}

const names = ["signal", "timeout", "deadline", "maxWait", "maxQueue"];

/** @throws {ArgumentError} which names the option that is wrong. */
export function checkCallOptions(where: string, options: CallOptions, more: readonly string[] = []): void {
  refuseUnknown(where, options, [...names, ...more]);
  for (const name of ["timeout", "deadline", "maxWait"] as const) {
    optionalMilliseconds(name, options[name]);
  }
  if (options.maxQueue !== undefined) count("maxQueue", options.maxQueue, 0);
  checkSignal(options.signal);
}

/** @throws {ArgumentError} for what is no signal: a controller in its place would never abort anything. */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal !== undefined && typeof signal?.addEventListener !== "function") throw wrong("signal", "an AbortSignal");
}
