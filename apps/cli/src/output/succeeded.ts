import { isDefenderError } from "@defender-endpoint/client";
import { describeError } from "./describe-error.ts";
import { readerGone, type Terminal } from "./terminal.ts";

/** Whether work that asks the service was done. Why not is told in a line. */
export async function succeeded(
  work: () => Promise<void>,
  { stderr, signal }: Pick<Terminal, "stderr" | "signal">,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (signal?.reason === readerGone) return true;
    // Mistakes in the arguments are for whoever reads the command line to tell.
    if (!isDefenderError(error) || error.kind === "argument") throw error;
    stderr.write(`mde: ${describeError(error)}\n`);
    return false;
  }
}
