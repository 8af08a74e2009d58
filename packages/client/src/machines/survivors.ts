import type { DefenderClient } from "../defender-client.ts";
import { isDefenderError } from "../errors/any-error.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { Machine } from "./machine.ts";

/** What records were merged into, and what that was merged into in turn. One that is gone is passed over (captured as 404). */
export async function survivorsOf(
  defender: DefenderClient,
  merged: readonly Machine[],
  options: CallOptions,
): Promise<Machine[]> {
  const survivors: Machine[] = [];
  const known = new Set(merged.map(({ id }) => id));
  const next = [...merged];
  for (const { mergedIntoMachineId: id } of next) {
    if (!id || known.has(id)) continue;
    known.add(id);
    const survivor = await machineOf(defender, id, options);
    if (!survivor) continue;
    survivors.push(survivor);
    // The loop goes on with it.
    next.push(survivor);
  }
  return survivors;
}

async function machineOf(defender: DefenderClient, id: string, options: CallOptions): Promise<Machine | undefined> {
  try {
    return await defender.getMachine({ id }, options);
  } catch (error) {
    if (isDefenderError(error, "not-found")) return undefined;
    throw error;
  }
}
