/** A place where the README's example is to run. */
export interface Runtime {
  readonly name: string;
  /**
   * Runs the example and resolves with what it printed.
   * @throws {RuntimeMissingError} when this machine does not have the runtime.
   */
  run(example: Example): Promise<string>;
}

export interface Example {
  /** The project that has the packages installed, with the example in it as example.ts and out/example.js. */
  readonly project: string;
  /** Where the emulator answers that the example asks. */
  readonly emulator: string;
}

/** A runtime is not there or does not start, which says nothing about the packages. */
export class RuntimeMissingError extends Error {
  override readonly name = "RuntimeMissingError";
}

/** The number of devices that the sample telemetry holds for the example's address. */
const expected = "63515";

/**
 * Runs the example everywhere, and resolves with the names of the runtimes that this machine does not have.
 * @throws {Error} after all were tried, when the example failed on one.
 */
export async function runEverywhere(runtimes: readonly Runtime[], example: Example): Promise<readonly string[]> {
  const missing: string[] = [];
  const failed: string[] = [];
  for (const { name, run } of runtimes) {
    try {
      const printed = await run(example);
      if (!printed.includes(expected)) throw new Error(`expected ${expected} devices, but it printed: ${printed}`);
      console.log(`runs: README example, ${name}: ${printed.trim()}`);
    } catch (error) {
      const isMissing = error instanceof RuntimeMissingError;
      (isMissing ? missing : failed).push(name);
      console.log(`${isMissing ? "NOT RUN" : "FAILS"}: README example, ${name}: ${messageOf(error)}`);
    }
  }
  const ran = runtimes.length - missing.length - failed.length;
  console.log(`README example: ran on ${ran} of ${runtimes.length} runtimes`);
  if (failed.length > 0) throw new Error(`The README's example fails on ${failed.join(", ")}.`);
  return missing;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
