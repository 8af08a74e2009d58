import { NetworkError } from "./call-errors.ts";

/** A module that is loaded when it is needed, and the client's own error where it cannot be. */
export async function loadedOnDemand<T>(module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch (reason) {
    throw new NetworkError(
      "A module could not be loaded. Check that the program's files can be reached; `reason` holds what was thrown.",
      { phase: "queued" },
      reason,
    );
  }
}
