import type { AnyDefenderError } from "../errors/any-error.ts";
import { AbortedError } from "../errors/call-errors.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { sleep } from "../runtime/with-time-limit.ts";
import { isPassing } from "./passing.ts";

const firstPause = 10_000;
const firstBackoff = 5_000;
const longestBackoff = 60_000;

interface Patience {
  /** Milliseconds. */
  readonly pollInterval: number;
  readonly signal: AbortSignal | undefined;
  readonly onFailure: (error: AnyDefenderError) => void;
}

/** When to look again. */
export interface Pauses {
  /** After looks of which the last ones, so many, have found nothing. */
  afterLook(inVain: number): Promise<void>;
  /** Tries until it succeeds, or fails for good. */
  outlive<T>(attempt: () => Promise<T>): Promise<T>;
  /** @throws {AbortedError} if the caller's signal is aborted. */
  checkAborted(): void;
}

export function createPauses({ pollInterval, signal, onFailure }: Patience, runtime: Runtime): Pauses {
  function aborted(): AbortedError {
    const message = "followAlerts was aborted by its caller's signal. The last cursor is where to go on.";
    return new AbortedError(message, { operationId: "listAlerts" }, signal?.reason);
  }

  /** Followers that were started together do not come back together. */
  async function pause(ms: number): Promise<void> {
    await sleep(runtime, ms * (0.75 + runtime.random() / 4), signal).catch(() => {
      throw aborted();
    });
  }

  return {
    afterLook: (inVain) => pause(Math.min(firstPause * 2 ** inVain, pollInterval)),
    async outlive(attempt) {
      for (let failures = 0; ; failures += 1) {
        try {
          return await attempt();
        } catch (error) {
          if (!isPassing(error)) throw error;
          onFailure(error);
        }
        await pause(Math.min(firstBackoff * 2 ** failures, longestBackoff));
      }
    },
    checkAborted() {
      if (signal?.aborted) throw aborted();
    },
  };
}
