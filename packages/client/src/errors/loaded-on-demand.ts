import { NetworkError } from "./call-errors.ts";

/** A module that is loaded when it is needed, and the client's own error where it cannot be. */
export async function loadedOnDemand<T>(what: string, module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch (reason) {
    throw new NetworkError(
      `${what} could not be loaded. Check that the program's own files can be reached; \`reason\` holds what was thrown.`,
      { phase: "queued" },
      reason,
    );
  }
}
