import type { Release } from "../quota/counter.ts";
import type { MemoryCounter } from "../quota/memory-counter.ts";
import type { SlotRequest } from "../quota/quota.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { AskedCounter, SharedCounter } from "./shared-counter.ts";
import { codeOf } from "./unavailable.ts";

/** Milliseconds from one try to reach the server to the next. */
const retryInterval = 5_000;

/**
 * Counts in memory while the shared counter gives no answer. The memory has counted this process's calls all along, so that it does
 * not begin anew; what it admits, the server never hears of.
 */
export function withLocalFallback(shared: SharedCounter, local: MemoryCounter, runtime: Runtime): AskedCounter {
  let down = false;
  let retryAt = Number.NEGATIVE_INFINITY;

  function inBoth(release: Release): Release {
    const releaseLocal = local.take();
    return (...used) => {
      release(...used);
      releaseLocal(...used);
    };
  }

  /** Nobody waits for it: until the server answers, the memory does. */
  async function retry(warn: SlotRequest["warn"]): Promise<void> {
    retryAt = Number.POSITIVE_INFINITY;
    try {
      await shared.ping();
      down = false;
      warn?.("the server that counts the quota answers again, and counts");
    } catch {
      retryAt = runtime.elapsed() + retryInterval;
    }
  }

  return {
    get inFlight() {
      return local.inFlight;
    },
    get idle() {
      return shared.idle && local.idle && !down;
    },
    wait: () => (down ? local : shared).wait(),
    async ask({ warn }) {
      if (down) {
        if (runtime.elapsed() >= retryAt) void retry(warn);
        return local.take();
      }
      try {
        const release = await shared.ask();
        return release && inBoth(release);
      } catch (reason) {
        down = true;
        retryAt = runtime.elapsed() + retryInterval;
        const code = codeOf(reason);
        warn?.(
          `the server that counts the quota gave no answer${code ? ` (${code})` : ""}: until it does, this process counts for itself`,
        );
        return undefined;
      }
    },
    pause(ms, window) {
      // Clients keep commands for a server that is down. A pause that it hears of an hour later is none any more.
      if (!down) shared.pause(ms, window);
      local.pause(ms, window);
    },
    async resume() {
      await local.resume();
      await shared.resume();
    },
    snapshot: () => ({ ...(down ? local : shared).snapshot(), inFlight: local.inFlight }),
  };
}
