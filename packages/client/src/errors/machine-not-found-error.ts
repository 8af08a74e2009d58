import { DefenderError } from "./defender-error.ts";

/** No machine is what was asked for, or none that the caller may see. */
export class MachineNotFoundError extends DefenderError {
  static {
    MachineNotFoundError.prototype.name = "MachineNotFoundError";
  }
  readonly kind = "machine-not-found";
}
