import type { Counter, Release } from "../quota/counter.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { waitFor } from "../runtime/with-time-limit.ts";
import type { AskedCounter } from "./shared-counter.ts";
import { notResumed, unavailable } from "./unavailable.ts";

/** Lets a line take slots of a counter that has to be asked: one question at a time, for whoever is first by the time of the answer. */
export function createAskingCounter(asked: AskedCounter, runtime: Runtime): Counter {
  let asking: Promise<void> | undefined;
  let ready: Release | undefined;
  let wanted = 0;

  function ask(...request: Parameters<AskedCounter["ask"]>): Promise<void> {
    return asked
      .ask(...request)
      .then((release) => {
        ready = release;
      })
      .finally(() => {
        asking = undefined;
        giveBackUnwanted();
      });
  }

  function giveBackUnwanted(): void {
    if (wanted > 0) return;
    ready?.();
    ready = undefined;
  }

  return {
    get inFlight() {
      return asked.inFlight;
    },
    get idle() {
      return asked.idle;
    },
    wait: () => asked.wait(),
    async take(request) {
      const { signal } = request;
      wanted += 1;
      try {
        asking ??= ask(request);
        await waitFor(runtime, asking, signal);
        const release = ready;
        ready = undefined;
        return release;
      } catch (reason) {
        if (signal?.aborted) throw reason;
        return unavailable(reason);
      } finally {
        wanted -= 1;
        giveBackUnwanted();
      }
    },
    pause: (ms, window) => asked.pause(ms, window),
    resume: () => asked.resume().catch(notResumed),
    snapshot: () => asked.snapshot(),
  };
}
