import { batchSize } from "../batches/batch-size.ts";
import { gather } from "../batches/gather.ts";
import { untilEnd } from "../batches/until-end.ts";
import { wrong } from "../checks/option-checks.ts";
import type { DefenderClient } from "../defender-client.ts";
import { inputError } from "../errors/input-error.ts";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";
import type { InputResult, Inputs } from "../many.ts";
import { checkManyOptions, type ManyOptions } from "../options/many-options.ts";
import { lazyGenerator } from "../runtime/lazy-generator.ts";
import type { Machine } from "./machine.ts";
import { type TagChange, tagBatch } from "./tag-batch.ts";

/** The tag to add, or to remove. `timeout`, `deadline` and `maxWait` hold for each batch. */
export type TagOptions = Omit<ManyOptions, "concurrency"> &
  ({ readonly add: string; readonly remove?: never } | { readonly remove: string; readonly add?: never });

/**
 * Adds a tag to any number of machines, or removes it, in batches of 500 (documented), and yields a result for each id that is read, in their
 * order: the machine as it is now, or why it was not tagged. One that has the tag already, or not, stays as it is, so that another run does no
 * harm.
 *
 * Ids are read as they are needed: never more than two batches are in memory. A batch whose answer was lost is sent again, as the client's
 * `retry` says; one that is refused as a whole (400) is halved, and halved again. If a batch fails for good, its ids have that error, and no
 * other batch is affected. The error of ids that break off is thrown after the last result.
 * @throws {ArgumentError} for an option that is wrong.
 */
export function tagMachines(
  defender: DefenderClient,
  ids: Inputs<string>,
  { add, remove, ...options }: TagOptions,
): AsyncGenerator<InputResult<string, Machine>, void, undefined> {
  checkManyOptions(ids, options);
  const change = changeOf(add, remove);
  return lazyGenerator(async () => {
    const size = await batchSize("addOrRemoveTagForMultipleMachines");
    const { runMany } = await loadedOnDemand(import("../many.ts"));
    const batches = gather<string, Machine>(size, (some, call) => tagBatch(defender, change, some, call));
    return runMany(
      batches.add,
      untilEnd(ids, batches.flush),
      // One batch is on its way while the next is gathered.
      { ...options, concurrency: 2 * size },
      (result) => result,
      inputError,
    );
  });
}

function changeOf(add: string | undefined, remove: string | undefined): TagChange {
  const Value = add ?? remove;
  if ((add === undefined) === (remove === undefined)) throw wrong("options", "{ add: TAG } or { remove: TAG }");
  if (typeof Value !== "string" || Value.trim() === "") {
    throw wrong(add === undefined ? "remove" : "add", "a text that is not empty");
  }
  return { Value, Action: add === undefined ? "Remove" : "Add" };
}
