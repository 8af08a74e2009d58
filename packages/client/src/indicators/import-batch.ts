import type { Outcome } from "../batches/gather.ts";
import { splitRefused } from "../batches/split-refused.ts";
import type { DefenderClient } from "../defender-client.ts";
import { inputError } from "../errors/input-error.ts";
import type { CallOptions } from "../options/call-options.ts";
import { checkIndicator } from "./check-indicator.ts";
import { importOutcomes } from "./import-outcomes.ts";
import type { ImportedIndicator, NewIndicator } from "./new-indicator.ts";

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

function checkOutcome(input: object): Outcome<NewIndicator> {
  try {
    return { ok: true, value: checkIndicator(input) };
  } catch (error) {
    return { ok: false, error: inputError(error) };
  }
}
