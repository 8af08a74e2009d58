import { type BatchOptions, checkBatchOptions } from "../batches/batch-options.ts";
import { batchSize } from "../batches/batch-size.ts";
import { gather } from "../batches/gather.ts";
import { untilEnd } from "../batches/until-end.ts";
import type { DefenderClient } from "../defender-client.ts";
import { inputError } from "../errors/input-error.ts";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";
import type { InputResult, Inputs } from "../many.ts";
import { lazyGenerator } from "../runtime/lazy-generator.ts";
import { importBatch } from "./import-batch.ts";
import type { ImportedIndicator, NewIndicator } from "./new-indicator.ts";

/**
 * Imports any number of indicators in batches of 500 (documented) and yields a result for each that is read, in their order: what the
 * service says of one that was taken, or why one was not. An indicator that is there already, by type and value, is changed.
 *
 * Inputs are read as they are needed: never more than two batches are in memory. A batch is sent when it is full or the inputs end; the
 * error of inputs that break off is thrown after the last result. A batch whose answer was lost is sent again, as the client's `retry`
 * says, which does no harm; if it fails for good, its indicators have that error, and no other batch is affected.
 * @throws {ArgumentError} for an option that is wrong.
 */
export function importIndicators<Input extends NewIndicator>(
  defender: DefenderClient,
  indicators: Inputs<Input>,
  options: BatchOptions = {},
): AsyncGenerator<InputResult<Input, ImportedIndicator>, void, undefined> {
  checkBatchOptions("importIndicators", indicators, options);
  return lazyGenerator(async () => {
    const size = await batchSize("importIndicators");
    const { runMany } = await loadedOnDemand(import("../many.ts"));
    const batches = gather<Input, ImportedIndicator>(size, (inputs, call) => importBatch(defender, inputs, call));
    return runMany(
      batches.add,
      untilEnd(indicators, batches.flush),
      // One batch is on its way while the next is gathered.
      { ...options, concurrency: 2 * size },
      (result) => result,
      inputError,
    );
  });
}
