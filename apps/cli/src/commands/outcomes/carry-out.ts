import type { DefenderClient, OperationId } from "@defender-endpoint/client";
import { showProgress } from "../../output/progress.ts";
import type { Terminal } from "../../output/terminal.ts";
import { goOn, type Outcome } from "./outcome.ts";

/** Goes on with each that has not failed, all at once: the client's quota lets them through. */
export async function carryOut(
  outcomes: readonly Outcome[],
  next: (outcome: Outcome) => Promise<Partial<Outcome>>,
  { defender, operationId, terminal }: { defender: DefenderClient; operationId: OperationId; terminal: Terminal },
): Promise<Outcome[]> {
  const count = { done: 0, failed: 0 };
  const progress = showProgress(terminal.screen, terminal.stderr, () => ({
    ...count,
    total: outcomes.length,
    complete: true,
    quota: defender.quota.snapshot()[operationId],
  }));
  async function one(outcome: Outcome): Promise<Outcome> {
    const ended = outcome.error === undefined ? await goOn(outcome, () => next(outcome)) : outcome;
    count.done += 1;
    if (ended.error !== undefined) count.failed += 1;
    return ended;
  }
  return Promise.all(outcomes.map(one)).finally(() => progress.stop());
}
