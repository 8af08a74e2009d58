import type { MachineAction } from "../actions/machine-action.ts";
import { DefenderError } from "./defender-error.ts";

/** A machine has one session of live response at a time, and another one is under way. Nothing was started. */
export class ActiveSessionError extends DefenderError {
  static {
    ActiveSessionError.prototype.name = "ActiveSessionError";
  }
  readonly kind = "active-session";
  readonly #action: MachineAction | undefined;

  constructor(action: MachineAction | undefined, reason: unknown) {
    super(
      "The machine has another session under way. Wait for `action`, cancel it, or join it with `onActive`.",
      { operationId: "runLiveResponse" },
      reason,
    );
    this.#action = action;
  }

  /** The session that is under way; undefined where it is not listed, since it is one of the portal. Not printed: it names people. */
  get action(): MachineAction | undefined {
    return this.#action;
  }
}
