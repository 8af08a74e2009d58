import type { Counter, Release } from "../quota/counter.ts";
import type { Refusal } from "../quota/quota.ts";
import type { AskedCounter } from "./shared-counter.ts";
import { unavailable } from "./unavailable.ts";

/** Lets a line take slots of a counter that has to be asked: one question at a time, for whoever is first by the time of the answer. */
export function createAskingCounter(asked: AskedCounter): Counter {
  let asking = false;
  let ready: Release | undefined;
  let refusal: Refusal | undefined;

  async function ask(...[request, wake]: Parameters<Counter["take"]>): Promise<void> {
    asking = true;
    try {
      ready = await asked.ask(request);
    } catch (reason) {
      refusal = unavailable(reason);
    }
    asking = false;
    wake();
    refusal = undefined;
    // Nobody is left who wants it.
    ready?.();
    ready = undefined;
  }

  return {
    // The one that is ready belongs to nobody yet.
    get inFlight() {
      return asked.inFlight - (ready ? 1 : 0);
    },
    wait() {
      if (ready) return { ms: 0, window: undefined };
      return refusal ? { ms: Number.POSITIVE_INFINITY, window: undefined, refusal } : asked.wait();
    },
    take(request, wake) {
      const release = ready;
      ready = undefined;
      if (!release && !asking) void ask(request, wake);
      return release;
    },
    pause: (ms, window) => asked.pause(ms, window),
    snapshot: () => asked.snapshot(),
  };
}
