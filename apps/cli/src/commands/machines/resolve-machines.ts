import type { DefenderClient } from "@defender-endpoint/client";
import { findMachine } from "@defender-endpoint/client/machines";
import type { Target } from "../../input/targets.ts";
import { goOn, type Outcome } from "../outcomes/outcome.ts";
import { wantedMachine } from "./wanted-machine.ts";

/** The machine of an id, a name, an address or an id of the directory. Its own id is not looked up: the operation does that. */
export async function resolveMachine(
  defender: DefenderClient,
  { called, known }: Target,
  signal: AbortSignal | undefined,
): Promise<NonNullable<Outcome["machine"]>> {
  if (/^[\da-f]{40}$/i.test(called)) return { id: called, name: known ?? called };
  const { id, computerDnsName } = await findMachine(defender, wantedMachine(called), { ...(signal && { signal }) });
  return { id, name: computerDnsName ?? called };
}

/** The machines that were meant, each once, and why some were not found. */
export async function resolveMachines(
  defender: DefenderClient,
  targets: readonly Target[],
  signal: AbortSignal | undefined,
): Promise<Outcome[]> {
  const outcomes = await Promise.all(
    targets.map((target) =>
      goOn({ called: target.known ?? target.called }, async () => ({
        machine: await resolveMachine(defender, target, signal),
      })),
    ),
  );
  const ids = new Set<string>();
  return outcomes.filter(({ machine }) => machine === undefined || ids.size < ids.add(machine.id.toLowerCase()).size);
}
