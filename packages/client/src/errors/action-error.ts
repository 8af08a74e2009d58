import type { MachineAction } from "../actions/machine-action.ts";
import { DefenderError } from "./defender-error.ts";

/** How an action ended that did not succeed. */
export type ActionFailure = "Failed" | "TimeOut" | "Cancelled" | "Unknown";

const advice: Readonly<Record<ActionFailure, string>> = {
  Failed:
    "has failed on its machine. See `action.errorHResult` and whether the machine is healthy (`getMachine`), then start another one.",
  TimeOut:
    "was given up by the service, since its machine has not reported in time. Start another one when the machine is back.",
  Cancelled: "was cancelled. `action.cancellationComment` may say why; start another one if it is still wanted.",
  Unknown:
    "has a status that this version of the client does not know, so that it cannot be told whether it is over. Look at `action.status`, ask again with `getMachineAction`, or take a newer version.",
};

/** An action has not succeeded. `status` says which way, `action` is the action as it was seen last. */
export class ActionError extends DefenderError<{ readonly status: ActionFailure }> {
  static {
    ActionError.prototype.name = "ActionError";
  }
  readonly kind = "action";
  /** The status in one spelling; `Unknown` stands for one that the client does not know. */
  declare readonly status: ActionFailure;
  readonly #action: MachineAction;

  constructor(status: ActionFailure, action: MachineAction) {
    super(`The action ${advice[status]}`, { status });
    this.#action = action;
  }

  /** Not printed: it names people, machines and reasons. */
  get action(): MachineAction {
    return this.#action;
  }
}
