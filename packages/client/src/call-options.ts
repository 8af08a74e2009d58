import type { CallOptions } from "./client-options.ts";
import type { ManyOptions } from "./many.ts";
import { count, functions, optionalMilliseconds, refuseUnknown, wrong } from "./option-checks.ts";

const names = ["signal", "timeout", "deadline", "maxWait", "maxQueue"];

/** @throws {ArgumentError} which names the option that is wrong. */
export function checkCallOptions(where: string, options: CallOptions, more: readonly string[] = []): void {
  refuseUnknown(where, options, [...names, ...more]);
  for (const name of ["timeout", "deadline", "maxWait"] as const) {
    optionalMilliseconds(name, options[name]);
  }
  if (options.maxQueue !== undefined) count("maxQueue", options.maxQueue, 0);
  // A controller in place of its signal would otherwise never abort anything.
  if (options.signal !== undefined && typeof options.signal?.addEventListener !== "function") {
    throw wrong("signal", "an AbortSignal");
  }
}

/** @throws {ArgumentError} which names the option that is wrong. */
export function checkManyOptions(inputs: object, options: ManyOptions): void {
  checkCallOptions("many", options, ["concurrency", "onProgress"]);
  if (options.concurrency !== undefined) count("concurrency", options.concurrency, 1);
  functions("many", options, ["onProgress"]);
  if (typeof inputs !== "object" || inputs === null || !(Symbol.iterator in inputs || Symbol.asyncIterator in inputs)) {
    throw wrong("inputs", "an iterable or async iterable of arguments");
  }
}
