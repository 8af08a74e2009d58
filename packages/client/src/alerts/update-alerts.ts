import { type BatchOptions, checkBatchOptions } from "../batches/batch-options.ts";
import { gather } from "../batches/gather.ts";
import { untilEnd } from "../batches/until-end.ts";
import { wrong } from "../checks/option-checks.ts";
import type { DefenderClient } from "../defender-client.ts";
import { inputError } from "../errors/input-error.ts";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";
import type { InputResult, Inputs } from "../many.ts";
import type { OperationInput } from "../operation-method.ts";
import { lazyGenerator } from "../runtime/lazy-generator.ts";
import { updateBatch } from "./update-batch.ts";

/** The id of an alert, and what is to change of it. */
export type AlertUpdate = OperationInput<"updateAlert">;

/** How many updates are gathered, and go together where they change the same. What a batch may hold is not documented (decided). */
const mostTogether = 500;

/**
 * Updates any number of alerts and yields a result for each, in the order of what is done together: alerts of which the same is to change,
 * comment included, go in one call (`batchUpdateAlerts`, 10 a minute), an alert by itself in one of its own (`updateAlert`, 100 a minute).
 * 500 updates are gathered before they are sent, or fewer when the inputs end or name an alert again, whose updates keep their order.
 *
 * - Where the service says that an alert in a batch is not there, none of the batch is changed (decided): the alerts are looked for,
 *   those that are there go again, and the others have their own result.
 * - Where an answer is lost, it is sent again, as often as the client's `retry` allows. If it has a comment, the alerts are read first:
 *   those that have it by now are sent the rest without it, so that no comment is there twice.
 * @throws {ArgumentError} for an option that is wrong. What is wrong with an update is its result.
 */
export function updateAlerts<Input extends AlertUpdate>(
  defender: DefenderClient,
  updates: Inputs<Input>,
  options: BatchOptions = {},
): AsyncGenerator<InputResult<Input, undefined>, void, undefined> {
  checkBatchOptions("updateAlerts", updates, options);
  return lazyGenerator(async () => {
    const { runMany } = await loadedOnDemand(import("../many.ts"));
    const batches = gather<Input, undefined>(mostTogether, (inputs, call) => updateBatch(defender, inputs, call));
    const gathered = new Set<string>();
    return runMany(
      async (update, call) => {
        const id = idOf(update);
        if (gathered.has(id) || gathered.size === mostTogether) {
          batches.flush();
          gathered.clear();
        }
        gathered.add(id);
        return batches.add(update, call);
      },
      untilEnd(updates, batches.flush),
      // One batch is on its way while the next is gathered.
      { ...options, concurrency: 2 * mostTogether },
      (result) => result,
      inputError,
    );
  });
}

function idOf({ id, ...changes }: AlertUpdate): string {
  if (typeof id !== "string" || id === "") throw wrong("id", "the id of an alert");
  if (Object.values(changes).every((change) => change === undefined)) {
    throw wrong("updates", "updates that change something");
  }
  return id;
}
