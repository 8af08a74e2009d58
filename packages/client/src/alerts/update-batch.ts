import type { Outcome } from "../batches/gather.ts";
import type { DefenderClient } from "../defender-client.ts";
import type { CallOptions } from "../options/call-options.ts";
import { getOrCreate } from "../runtime/get-or-create.ts";
import type { AlertUpdate } from "./update-alerts.ts";
import { type Changes, updateAlike } from "./update-alike.ts";

interface Class {
  readonly changes: Changes;
  readonly ids: string[];
}

/** Updates alerts, of which none is named twice, in as few calls as there are different things to change. */
export async function updateBatch(
  defender: DefenderClient,
  updates: readonly AlertUpdate[],
  options: CallOptions,
): Promise<readonly Outcome<undefined>[]> {
  const classes = new Map<string, Class>();
  for (const { id, ...members } of updates) {
    const entries = Object.entries(members).filter(([, value]) => value !== undefined);
    const name = JSON.stringify(entries.sort());
    getOrCreate(classes, name, () => ({ changes: Object.fromEntries(entries), ids: [] })).ids.push(id);
  }
  const outcomes = new Map<string, Outcome<undefined>>();
  for (const { changes, ids } of classes.values()) {
    for (const [id, outcome] of await updateAlike(defender, ids, changes, options)) outcomes.set(id, outcome);
  }
  return updates.flatMap(({ id }) => outcomes.get(id) ?? []);
}
