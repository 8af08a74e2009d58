import type { Outcome } from "../batches/gather.ts";
import { splitRefused } from "../batches/split-refused.ts";
import type { DefenderClient } from "../defender-client.ts";
import type { CallOptions } from "../options/call-options.ts";
import { checkOutcome } from "./check-indicator.ts";
import { importOutcomes } from "./import-outcomes.ts";
import type { ImportedIndicator } from "./new-indicator.ts";

/** Imports a batch, without those of which it is known beforehand that they would be refused. */
export async function importBatch(
  defender: DefenderClient,
  inputs: readonly object[],
  options: CallOptions,
): Promise<readonly Outcome<ImportedIndicator>[]> {
  const checks = inputs.map(checkOutcome);
  const sent = await splitRefused(
    checks.flatMap((check) => (check.ok ? [check.value] : [])),
    async (Indicators) =>
      importOutcomes(Indicators, await defender.importIndicators({ Indicators: [...Indicators] }, options)),
  );
  let place = 0;
  return checks.flatMap((check) => (check.ok ? sent.slice(place, ++place) : [check]));
}
