import { type AnyDefenderError, isDefenderError } from "./any-error.ts";
import { ArgumentError } from "./call-errors.ts";

/** The error of one input among many. One that is none of the client's comes out of the input, which can be anything: a getter that throws. */
export function inputError(reason: unknown): AnyDefenderError {
  if (isDefenderError(reason)) return reason;
  return new ArgumentError(
    "The input threw what `reason` holds when it was used. Put in plain values.",
    { argument: "inputs" },
    reason,
  );
}
