import { functions, wrong } from "../checks/option-checks.ts";
import { type CallOptions, checkCallOptions } from "../options/call-options.ts";
import type { ManyOptions } from "../options/many-options.ts";

/** What goes in batches may set for itself. `timeout`, `deadline` and `maxWait` hold for each batch. */
export type BatchOptions = Omit<ManyOptions, "concurrency">;

/** @throws {ArgumentError} which names the option that is wrong, or says that there is nothing to iterate over. */
export function checkBatchOptions(
  where: string,
  inputs: Iterable<unknown> | AsyncIterable<unknown>,
  options: CallOptions,
  more: readonly string[] = [],
): void {
  checkCallOptions(where, options, ["onProgress", ...more]);
  functions(where, options, ["onProgress"]);
  const each: Partial<AsyncIterable<unknown> & Iterable<unknown>> = Object(inputs);
  if (typeof inputs === "string" || !(each[Symbol.iterator] || each[Symbol.asyncIterator]))
    throw wrong("inputs", "an iterable or async iterable");
}
