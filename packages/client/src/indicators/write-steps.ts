import type { Outcome } from "../batches/gather.ts";
import type { DefenderClient } from "../defender-client.ts";
import type { CallOptions } from "../options/call-options.ts";
import { deleteIndicators } from "./delete-indicators.ts";
import { importIndicators } from "./import-indicators.ts";
import type { SyncStep } from "./plan-sync.ts";
import type { SyncProgress } from "./sync-options.ts";

interface Writing {
  /** How many more indicators the tenant may have. */
  readonly room: number;
  readonly call: CallOptions;
  readonly onProgress: (progress: SyncProgress) => void;
}

interface Deletion {
  readonly id: string;
  readonly step: SyncStep<unknown>;
}

/** Carries out those steps of a plan that write, and leaves in each what became of it. */
export async function writeSteps(
  defender: DefenderClient,
  steps: readonly SyncStep<unknown>[],
  { room, call, onProgress }: Writing,
): Promise<void> {
  const imports = new Map(steps.flatMap((step) => (step.submission ? [[step.submission, step] as const] : [])));
  const deletions = steps.filter(({ change }) => change === "delete");
  const creations = steps.filter(({ change }) => change === "create");
  const progress = { done: 0, failed: 0, total: imports.size + deletions.length };

  function end(step: SyncStep<unknown>, outcome: Outcome<unknown>): void {
    step.outcome = outcome;
    progress.done += 1;
    if (!outcome.ok) progress.failed += 1;
    onProgress({ ...progress });
  }

  async function write(): Promise<void> {
    const left: Deletion[] = [];
    for await (const { input, ...outcome } of importIndicators(defender, imports.keys(), call)) {
      const step = imports.get(input);
      if (!step) continue;
      const { existing } = step;
      // Some tenants keep one for each action (reported): the former is there yet, beside the one that was submitted.
      const isLeft = outcome.ok && existing && outcome.value.id && outcome.value.id !== existing.id;
      if (isLeft) left.push({ id: existing.id, step });
      else end(step, outcome);
    }
    await remove(left);
  }

  async function remove(some: readonly Deletion[]): Promise<void> {
    for await (const batch of deleteIndicators(defender, some, call))
      for (const [{ step }, outcome] of batch) end(step, outcome);
  }

  const removeUnwanted = () =>
    remove(deletions.flatMap((step) => (step.existing ? [{ id: step.existing.id, step }] : [])));
  // What protects comes before what is withdrawn, where there is room for both.
  const order = creations.length <= room ? [write, removeUnwanted] : [removeUnwanted, write];
  for (const next of order) await next();
}
