import type { DefenderClient } from "@defender-endpoint/client";
import { findMachine } from "@defender-endpoint/client/machines";
import { wantedMachine } from "./find-command.ts";

/** A machine that was found by what it was called. */
export interface ResolvedMachine {
  readonly id: string;
  /** Its name as the service has it; what it was called where nobody was asked. */
  readonly name: string;
}

/** The machine of an id, a name, an address or an id of the directory. Its own id is not looked up: the operation does that. */
export async function resolveMachine(
  defender: DefenderClient,
  called: string,
  signal: AbortSignal | undefined,
): Promise<ResolvedMachine> {
  if (/^[\da-f]{40}$/i.test(called)) return { id: called, name: called };
  const { id, computerDnsName } = await findMachine(defender, wantedMachine(called), { ...(signal && { signal }) });
  return { id, name: computerDnsName ?? called };
}
