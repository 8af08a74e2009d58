import type { DefenderClient } from "../defender-client.ts";
import { AbortedError } from "../errors/call-errors.ts";
import { IndicatorLimitError } from "../errors/indicator-errors.ts";
import { inputError } from "../errors/input-error.ts";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";
import type { InputResult, Inputs } from "../many.ts";
import { settingsOf } from "../options/client-settings.ts";
import { checkIndicator } from "./check-indicator.ts";
import { listIndicators } from "./list-indicators.ts";
import type { NewIndicator } from "./new-indicator.ts";
import { planSync, type SyncStep } from "./plan-sync.ts";
import { checkSyncOptions, type SyncOptions } from "./sync-options.ts";
import { type IndicatorSync, syncResult } from "./sync-result.ts";
import { writeSteps } from "./write-steps.ts";

/** How many active indicators a tenant may have (documented). */
const limit = 15_000;

/**
 * Brings the caller's own indicators in step with the wanted ones: lists what is there, compares it by type and value, imports what is new
 * or differs, and deletes what is the caller's own and not wanted any more. Once it has succeeded, another run writes nothing; one that broke
 * off, however it did, is completed by the next.
 *
 * What a wanted indicator leaves out is not compared, and stays as it is. An expiry is compared to the second. `application` counts only
 * for an indicator that is new (documented). Nothing is written before the wanted ones are read to their end: if they break off, their
 * error is thrown, and nothing is deleted.
 *
 * What becomes of each indicator is in the results, failures as well: see `ok`.
 * @throws {IndicatorLimitError} when there would be more than the 15,000 that a tenant may have (documented). Nothing was written.
 * @throws {AbortedError} when `signal` is aborted. What was written stays.
 * @throws {ArgumentError} for an option that is wrong; and every error of a list that cannot be read.
 */
export async function syncIndicators<Input extends NewIndicator>(
  defender: DefenderClient,
  wanted: Inputs<Input>,
  options: SyncOptions = {},
): Promise<IndicatorSync<Input>> {
  checkSyncOptions(wanted, options);
  const { select = () => false, dryRun = false, onProgress = () => {}, ...given } = options;
  const { runtime } = settingsOf(defender);
  const call = { maxWait: Number.POSITIVE_INFINITY, maxQueue: Number.POSITIVE_INFINITY, ...given };
  const read = await readAll(wanted, call.signal);
  const existing = await listIndicators(defender, call);
  const steps = planSync({ wanted: read, existing, isOwn: select, now: runtime.now() / 1000 });
  const room = limit - existing.length;
  refuseTooMany(steps, room);
  if (!dryRun) {
    await writeSteps(defender, steps, { room, call, onProgress });
    throwIfAborted(call.signal);
  }
  return syncResult(steps, dryRun);
}

/** Every wanted indicator, and whether it could be submitted. */
async function readAll<Input extends NewIndicator>(
  wanted: Inputs<Input>,
  signal: AbortSignal | undefined,
): Promise<InputResult<Input, NewIndicator>[]> {
  const { runMany } = await loadedOnDemand(import("../many.ts"));
  const check = async (input: Input) => checkIndicator(input);
  const options = { concurrency: 1, ...(signal && { signal }) };
  const read: InputResult<Input, NewIndicator>[] = [];
  // After an abort it ends, and waits for no input.
  for await (const one of runMany(check, wanted, options, (result) => result, inputError)) read.push(one);
  throwIfAborted(signal);
  return read;
}

function refuseTooMany(steps: readonly SyncStep<unknown>[], room: number): void {
  const creations = steps.filter(({ change }) => change === "create").length;
  const deletions = steps.filter(({ change }) => change === "delete").length;
  const excess = creations - deletions - room;
  if (creations === 0 || excess <= 0) return;
  throw new IndicatorLimitError(
    `A tenant may have ${limit} active indicators, and would have ${limit + excess}: ${creations} are new, and ${limit - room - deletions} stay that are there. Nothing was written. Leave out ${excess} of the new ones, or delete others first.`,
    { limit, needed: limit + excess },
  );
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  const words = "syncIndicators was aborted by its caller's signal. What was written stays; another run completes it.";
  throw new AbortedError(words, {}, signal.reason);
}
