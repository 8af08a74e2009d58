import type { MachineAction } from "../actions/machine-action.ts";
import type { Tools } from "./tools.ts";

/** The session that a machine has under way, if it is listed and may be. */
export async function activeSession(
  { defender, stateOf }: Tools,
  machineId: string,
  signal: AbortSignal,
): Promise<MachineAction | undefined> {
  const $filter = { machineId };
  try {
    for await (const action of defender.listMachineActions({ $filter }, { signal })) {
      // The filter is the service's affair: what it lets through is looked at. `LiveResponse` is also printed with a space (captured).
      const isSession = /^live ?response$/i.test(String(action.type)) && stateOf(action) === "Active";
      if (isSession && String(action.machineId).toLowerCase() === machineId.toLowerCase()) return action;
    }
  } catch (error) {
    // That there is one is known without the list.
    if (signal.aborted) throw error;
  }
  return undefined;
}
