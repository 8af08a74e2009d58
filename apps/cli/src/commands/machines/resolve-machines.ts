import type { DefenderClient } from "@defender-endpoint/client";
import { findMachine } from "@defender-endpoint/client/machines";
import { goOn, type Outcome } from "../outcomes/outcome.ts";
import { wantedMachine } from "./wanted-machine.ts";

/** The machine of an id, a name, an address or an id of the directory. Its own id is not looked up: the operation does that. */
export async function resolveMachine(
  defender: DefenderClient,
  called: string,
  signal: AbortSignal | undefined,
): Promise<NonNullable<Outcome["machine"]>> {
  if (/^[\da-f]{40}$/i.test(called)) return { id: called, name: called };
  const { id, computerDnsName } = await findMachine(defender, wantedMachine(called), { ...(signal && { signal }) });
  return { id, name: computerDnsName ?? called };
}

/** The machines that were meant, each once, and why some were not found. */
export async function resolveMachines(
  defender: DefenderClient,
  called: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Outcome[]> {
  const outcomes = await Promise.all(
    called.map((one) => goOn({ called: one }, async () => ({ machine: await resolveMachine(defender, one, signal) }))),
  );
  const ids = new Set<string>();
  return outcomes.filter(({ machine }) => machine === undefined || ids.size < ids.add(machine.id.toLowerCase()).size);
}
