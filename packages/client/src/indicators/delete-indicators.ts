import { batchSize } from "../batches/batch-size.ts";
import type { Outcome } from "../batches/gather.ts";
import { splitRefused } from "../batches/split-refused.ts";
import type { DefenderClient } from "../defender-client.ts";
import { isDefenderError } from "../errors/any-error.ts";
import type { CallOptions } from "../options/call-options.ts";
import { listIndicators } from "./list-indicators.ts";

/** How often a deletion is tried of which one or another was gone. */
const mostTries = 3;

/** Deletes indicators in batches, and tells of each batch what became of each in it. One that is gone already is deleted. */
export async function* deleteIndicators<Target extends { readonly id: string }>(
  defender: DefenderClient,
  targets: readonly Target[],
  options: CallOptions,
): AsyncGenerator<readonly (readonly [target: Target, outcome: Outcome<undefined>])[], void, undefined> {
  const size = await batchSize("batchDeleteIndicators");
  for (let from = 0; from < targets.length; from += size) {
    const batch = targets.slice(from, from + size);
    const outcomes = await splitRefused(batch, async (some) => {
      await deleteThoseLeft(
        defender,
        some.map(({ id }) => id),
        options,
      );
      return some.map(() => ({ ok: true, value: undefined }) as const);
    });
    yield outcomes.map((outcome, place) => [batch[place] as Target, outcome] as const);
  }
}

/** If one of a batch is gone, none is deleted (documented as 404): what is left is told by the list. So it is after a lost answer. */
async function deleteThoseLeft(defender: DefenderClient, ids: readonly string[], options: CallOptions): Promise<void> {
  let left = ids;
  for (let tries = 1; left.length > 0; tries += 1) {
    try {
      await defender.batchDeleteIndicators({ IndicatorIds: [...left] }, options);
      return;
    } catch (error) {
      if (!isDefenderError(error, "not-found") || tries === mostTries) throw error;
      const there = new Set((await listIndicators(defender, options)).map(({ id }) => id));
      left = left.filter((id) => there.has(id));
    }
  }
}
