import { type Check, checks, runCheck } from "../check.ts";
import type { Subject } from "../subject/subject.ts";
import { driftingOperation, type Mutation } from "./mutation.ts";
import { onlyOperation } from "./only-operation.ts";

// Fewer requests than in earnest: what drifts here is not rare.
const fewRequests = { seed: 1, runs: 300 };

export interface MutationResult {
  /** Whether the check that is named for the drift is red. */
  readonly isCaught: boolean;
  /** The other checks that are red instead, if it is not. */
  readonly caughtInstead: readonly Check[];
}

/** Applies a drift to a copy of a subject that is green, and looks whether the check that is named for it turns red. */
export async function runMutation(
  subject: Subject,
  { caughtBy, operationId = driftingOperation, apply }: Mutation,
): Promise<MutationResult> {
  const drifted = await apply(onlyOperation(subject, operationId));
  const isRed = async (check: Check) => (await runCheck(drifted, check, fewRequests)).length > 0;
  if (await isRed(caughtBy)) return { isCaught: true, caughtInstead: [] };
  const caughtInstead: Check[] = [];
  for (const check of checks) if (check !== caughtBy && (await isRed(check))) caughtInstead.push(check);
  return { isCaught: false, caughtInstead };
}
