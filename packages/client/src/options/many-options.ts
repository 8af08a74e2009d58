import { count, functions, wrong } from "../checks/option-checks.ts";
import { type CallOptions, checkCallOptions } from "./call-options.ts";

export interface ManyProgress {
  /** Results so far. */
  readonly done: number;
  /** How many of them are errors. */
  readonly failed: number;
}

export interface ManyOptions extends CallOptions {
  /** Calls that are waiting, in flight, or answered and not yet taken. Default: 16. The quota's own `concurrency` holds as well. */
  readonly concurrency?: number;
  /** Told after each result. */
  readonly onProgress?: (progress: ManyProgress) => void;
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
