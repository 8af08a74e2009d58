import { functions, refuseUnknown, wrong } from "../checks/option-checks.ts";
import { checkCallOptions } from "../options/call-options.ts";
import { membersOf } from "../wire/json.ts";
import type { MachineAction } from "./machine-action.ts";

/** What whoever waits for an action may set. */
export interface WaitOptions {
  /** Milliseconds for all of it. Default: as long as the action takes, which is three days if its machine does not report (captured). */
  readonly timeout?: number;
  /** Ends the waiting. The action goes on: `cancelMachineAction` ends that. */
  readonly signal?: AbortSignal;
  /** Told of every change that is seen. What it throws ends the waiting. */
  readonly onProgress?: (action: MachineAction) => void;
}

/** @throws {ArgumentError} which names what is wrong. */
export function checkWait(where: string, actionOrId: MachineAction | string, options: WaitOptions): void {
  const id = typeof actionOrId === "string" ? actionOrId : membersOf(actionOrId)["id"];
  if (typeof id !== "string" || id.trim() === "") throw wrong("actionOrId", "an action, or the id of one");
  refuseUnknown(where, options, ["timeout", "signal", "onProgress"]);
  const { onProgress: _, ...call } = options;
  checkCallOptions(where, call);
  functions(where, options, ["onProgress"]);
}
