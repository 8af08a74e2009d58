import type { MachineAction } from "../actions/machine-action.ts";
import type { WaitOptions } from "../actions/wait-options.ts";
import type { Tools } from "./tools.ts";

/** A session once it is over, however it has ended, if any of its commands was carried out. Its time is limited already. */
export async function endOf(
  { defender, waitForAction, isDefenderError }: Tools,
  actionOrId: MachineAction | string,
  { timeout: _, ...options }: WaitOptions,
): Promise<MachineAction> {
  if (typeof actionOrId !== "string") options.onProgress?.(actionOrId);
  try {
    return await waitForAction(defender, actionOrId, options);
  } catch (error) {
    if (!isDefenderError(error, "action") || error.status === "Unknown") throw error;
    const wasCarriedOut = error.action.commands?.some(({ commandStatus }) =>
      ["Completed", "Failed"].includes(String(commandStatus)),
    );
    if (wasCarriedOut) return error.action;
    throw error;
  }
}
