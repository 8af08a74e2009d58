import { checkBatchOptions } from "../batches/batch-options.ts";
import { functions, wrong } from "../checks/option-checks.ts";
import type { Inputs } from "../many.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { ManyProgress } from "../options/many-options.ts";
import type { Indicator } from "./new-indicator.ts";

/** How far the writing has come. */
export interface SyncProgress extends ManyProgress {
  /** Indicators that are created, updated or deleted altogether. */
  readonly total: number;
}

/** `timeout`, `deadline` and `maxWait` hold for each call. */
export interface SyncOptions extends CallOptions {
  /**
   * Whether an indicator that is there is the caller's own: `({ createdBy }) => createdBy === applicationId`. Only such ones are updated and
   * deleted. Default: none is, so that only new ones are created.
   */
  readonly select?: (indicator: Indicator) => boolean;
  /** Tells what would be done, and writes nothing. Default: false. */
  readonly dryRun?: boolean;
  /** Told after each indicator that was written, or could not be. */
  readonly onProgress?: (progress: SyncProgress) => void;
}

/** @throws {ArgumentError} which names the option that is wrong. */
export function checkSyncOptions(wanted: Inputs<unknown>, options: SyncOptions): void {
  checkBatchOptions("syncIndicators", wanted, options, ["select", "dryRun"]);
  functions("syncIndicators", options, ["select"]);
  if (!["undefined", "boolean"].includes(typeof options.dryRun)) throw wrong("dryRun", "true or false");
}
