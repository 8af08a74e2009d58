import type { Outcome } from "../batches/gather.ts";
import { ForeignIndicatorError } from "../errors/indicator-errors.ts";
import type { InputResult } from "../many.ts";
import { getOrCreate } from "../runtime/get-or-create.ts";
import { differingMembers, expiryOf, indicatorKey } from "./compare-indicators.ts";
import type { Indicator, NewIndicator } from "./new-indicator.ts";

/**
 * What a sync does about an indicator: `create`, `update` or `delete` it, or leave it `unchanged`, since it is as wanted. A wanted one that
 * has `expired` is as good as not wanted. One that is wanted twice is `superseded` by the last. One that is `refused` is no indicator that
 * could be submitted, or would change one that is not the caller's own: what is there stays as it is.
 */
export type IndicatorChange = "create" | "update" | "delete" | "unchanged" | "expired" | "superseded" | "refused";

/** A step of a plan. It is done when it has an outcome. */
export interface SyncStep<Input> {
  readonly change: IndicatorChange;
  /** Absent of what is deleted. */
  readonly wanted?: Input;
  /** What is sent of it. */
  readonly submission?: NewIndicator;
  /** The one that is there. */
  readonly existing?: Indicator;
  /** The members in which it is not as wanted. */
  readonly differing?: readonly string[];
  outcome?: Outcome<unknown>;
}

export interface SyncSituation<Input> {
  /** What is wanted, and whether it could be submitted. */
  readonly wanted: readonly InputResult<Input, NewIndicator>[];
  readonly existing: readonly Indicator[];
  /** Whether an existing one is the caller's own. */
  readonly isOwn: (indicator: Indicator) => boolean;
  /** Seconds since 1970. */
  readonly now: number;
}

const done = { ok: true, value: undefined } as const;

/** What is to be done so that the caller's own indicators are the wanted ones: a step for each wanted one, then one for each that goes. */
export function planSync<Input>({ wanted, existing, isOwn, now }: SyncSituation<Input>): readonly SyncStep<Input>[] {
  const own = new Set(existing.filter(isOwn));
  const there = new Map<string, Indicator[]>();
  // The caller's own before others: of two that are as wanted, it is that which is told of.
  for (const one of [...own, ...existing.filter((one) => !own.has(one))])
    getOrCreate(there, indicatorKey(one), () => []).push(one);
  const last = new Map(wanted.flatMap((one) => (one.ok ? [[indicatorKey(one.value), one] as const] : [])));
  const kept = new Set<Indicator>();

  function step(one: InputResult<Input, NewIndicator>): SyncStep<Input> {
    const { input } = one;
    if (!one.ok) {
      for (const same of sameAs(input)) kept.add(same);
      return { change: "refused", wanted: input, outcome: one };
    }
    const submission = one.value;
    const key = indicatorKey(submission);
    if (last.get(key) !== one) return { change: "superseded", wanted: input, outcome: done };
    if (expiryOf(submission.expirationTime) <= now) return { change: "expired", wanted: input, outcome: done };
    const same = (there.get(key) ?? []).map((existing) => ({
      existing,
      differing: differingMembers(submission, existing),
    }));
    const [nearest] = same.toSorted((a, b) => a.differing.length - b.differing.length);
    if (!nearest) return { change: "create", wanted: input, submission };
    kept.add(nearest.existing);
    if (nearest.differing.length === 0)
      return { change: "unchanged", wanted: input, existing: nearest.existing, outcome: done };
    const foreign = same.find((other) => !own.has(other.existing));
    if (foreign) {
      for (const other of same) kept.add(other.existing);
      return { change: "refused", wanted: input, ...foreign, outcome: { ok: false, error: foreignError(foreign) } };
    }
    // In the spelling of the one that is there, so that it is that one which is changed.
    const { indicatorValue } = nearest.existing;
    return { change: "update", wanted: input, submission: { ...submission, indicatorValue }, ...nearest };
  }

  /** Those that a wanted indicator which cannot be submitted may have meant. */
  function sameAs(input: Input): readonly Indicator[] {
    try {
      return there.get(indicatorKey(Object(input))) ?? [];
    } catch {
      // It threw what is its error already.
      return [];
    }
  }

  const steps = wanted.map(step);
  const gone = existing.filter((one) => own.has(one) && !kept.has(one));
  return [...steps, ...gone.map((one): SyncStep<Input> => ({ change: "delete", existing: one }))];
}

function foreignError({ existing: { id }, differing }: { existing: Indicator; differing: readonly string[] }) {
  return new ForeignIndicatorError(
    `An indicator of this type and value is there, and \`select\` does not say that it is yours: it would be changed in ${differing.join(", ")}. Leave it out, or let \`select\` take it.`,
    { id, differing },
  );
}
