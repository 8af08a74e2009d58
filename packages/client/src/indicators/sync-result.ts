import type { AnyDefenderError } from "../errors/any-error.ts";
import type { Indicator } from "./new-indicator.ts";
import type { IndicatorChange, SyncStep } from "./plan-sync.ts";

/** What became of one indicator, or with `dryRun` what would. */
export type SyncResult<Input> = {
  readonly change: IndicatorChange;
  /** As it was put in. Absent of what is deleted. */
  readonly wanted?: Input;
  /** As it was before. Absent of what is new. */
  readonly existing?: Indicator;
  /** The members that are updated. */
  readonly differing?: readonly string[];
} & ({ readonly ok: true } | { readonly ok: false; readonly error: AnyDefenderError });

export interface IndicatorSync<Input> {
  /** Whether nothing failed: the caller's own indicators are the wanted ones. With `dryRun`, whether nothing is known that would. */
  readonly ok: boolean;
  readonly dryRun: boolean;
  /** How many results there are of each change, without those that failed. */
  readonly counts: Readonly<Record<IndicatorChange, number>>;
  readonly failed: number;
  /** One for each wanted indicator, in their order, then one for each that was deleted. */
  readonly results: readonly SyncResult<Input>[];
}

export function syncResult<Input>(steps: readonly SyncStep<Input>[], dryRun: boolean): IndicatorSync<Input> {
  const counts = { create: 0, update: 0, delete: 0, unchanged: 0, expired: 0, superseded: 0, refused: 0 };
  const results = steps.map(({ outcome, submission: _, ...step }): SyncResult<Input> => {
    if (outcome?.ok === false) return { ...step, ok: false, error: outcome.error };
    counts[step.change] += 1;
    return { ...step, ok: true };
  });
  const failed = results.filter(({ ok }) => !ok).length;
  return { ok: failed === 0, dryRun, counts, failed, results };
}
