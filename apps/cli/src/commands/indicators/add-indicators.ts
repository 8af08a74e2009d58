import { type DefenderClient, isDefenderError } from "@defender-endpoint/client";
import {
  type IndicatorChange,
  importIndicators,
  type NewIndicator,
  syncIndicators,
} from "@defender-endpoint/client/indicators";
import { describeError } from "../../output/describe-error.ts";
import { UsageError } from "../../usage-error.ts";

/** What is to be done about a value, or was. It is printed as it is. */
export type Addition = {
  readonly change: IndicatorChange;
  readonly indicatorType: string;
  readonly indicatorValue: string;
  /** The members that are updated. */
  readonly differing: string;
  readonly id: string;
  readonly error?: string;
};

/** An addition, and what is sent for it. */
export type PlannedAddition = Addition & { readonly submission: NewIndicator };

/**
 * What adding these would create and update.
 * @throws {ArgumentError} for what cannot be submitted at all. @throws {UsageError} for what is gone as soon as it is there.
 */
export async function planAdditions(
  defender: DefenderClient,
  wanted: readonly NewIndicator[],
  signal: AbortSignal | undefined,
): Promise<readonly PlannedAddition[]> {
  // Whoever names one means it, whoever has created it. All others would be deleted by a sync, but this is a dry run of one.
  const options = { select: () => true, dryRun: true, ...(signal && { signal }) };
  const { results } = await syncIndicators(defender, wanted, options);
  return results.flatMap((step) => {
    const { change, wanted: submission, existing, differing = [] } = step;
    if (submission === undefined) return [];
    if (!step.ok && isDefenderError(step.error, "argument")) throw step.error;
    if (change === "expired")
      throw new UsageError("--expirationTime has passed: nothing would be there. Give a later one, or leave it out.");
    // In the spelling of the one that is there, so that it is that one which is changed.
    const { indicatorType, indicatorValue } = existing ?? submission;
    return {
      ...{ change, indicatorType, indicatorValue, differing: differing.join(", "), id: existing?.id ?? "" },
      submission: { ...submission, indicatorValue },
    };
  });
}

/** Submits what the plan creates and updates, and tells what became of each. */
export async function addIndicators(
  defender: DefenderClient,
  plan: readonly PlannedAddition[],
  signal: AbortSignal | undefined,
): Promise<readonly Addition[]> {
  const outcomes = new Map<NewIndicator, Partial<Addition>>();
  const submissions = plan.filter(isWrite).map(({ submission }) => submission);
  for await (const result of importIndicators(defender, submissions, { ...(signal && { signal }) }))
    outcomes.set(result.input, result.ok ? { id: result.value.id ?? "" } : { error: describeError(result.error) });
  return plan.map(({ submission, ...addition }) => ({ ...addition, ...outcomes.get(submission) }));
}

export function isWrite({ change }: Addition): boolean {
  return change === "create" || change === "update";
}
