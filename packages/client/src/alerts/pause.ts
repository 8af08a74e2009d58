import { AbortedError } from "../errors/call-errors.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { sleep } from "../runtime/with-time-limit.ts";

/**
 * Waits, or a little less long: programs that were started together do not come back together.
 * @throws {AbortedError} if the caller's signal is aborted.
 */
export async function pause(
  runtime: Runtime,
  ms: number,
  signal: AbortSignal | undefined,
  advice: string,
): Promise<void> {
  await sleep(runtime, ms * (0.75 + runtime.random() / 4), signal).catch(() => {
    throw abortedBy(signal, advice);
  });
}

/** The error of an aborted signal, with what to do. */
export function abortedBy(signal: AbortSignal | undefined, advice: string): AbortedError {
  return new AbortedError(`The caller's signal was aborted. ${advice}`, { phase: "waiting" }, signal?.reason);
}
