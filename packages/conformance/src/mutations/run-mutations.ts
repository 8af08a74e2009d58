import { isGreen } from "../cell.ts";
import { columnNames } from "../columns.ts";
import { runDifferential } from "../differential.ts";
import { checkMatrix } from "../matrix.ts";
import type { Subject } from "../subject.ts";
import { mockDrifts } from "./mock-drifts.ts";
import type { Check, Mutation } from "./mutation.ts";
import { pactDrifts } from "./pact-drifts.ts";
import { providerDrifts } from "./provider-drifts.ts";
import { specDrifts } from "./spec-drifts.ts";

export const mutations: readonly Mutation[] = [...specDrifts, ...pactDrifts, ...mockDrifts, ...providerDrifts];

export interface MutationResult {
  readonly mutation: Mutation;
  /** Every check that turned red. */
  readonly red: readonly Check[];
  /** Whether the named check is among them. */
  readonly isCaught: boolean;
}

/** Applies a drift to a copy of a subject that is green, and sees which checks turn red. */
export async function runMutation(subject: Subject, mutation: Mutation): Promise<MutationResult> {
  const drifted = await mutation.apply(subject);
  const { rows } = await checkMatrix(drifted);
  const columns = columnNames.filter((name) => rows.some(({ cells }) => !isGreen(cells[name])));
  // Fewer requests than in earnest: what drifts here is not rare.
  const differentials = await runDifferential(drifted, { seed: 1, runs: 300 });
  const disagree = differentials.some(({ problem }) => problem !== undefined);
  const red: readonly Check[] = disagree ? [...columns, "side by side"] : columns;
  return { mutation, red, isCaught: red.includes(mutation.caughtBy) };
}
