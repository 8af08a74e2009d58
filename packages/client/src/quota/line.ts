import type { Runtime } from "../runtime/runtime.ts";
import { waitFor } from "../runtime/with-time-limit.ts";
import type { Counter, Release } from "./counter.ts";
import type { Refusal, Slot, SlotRequest } from "./quota.ts";
import type { ForgettableQuota } from "./quota-pool.ts";

/** Milliseconds for which a request may still be on its way to the service after its caller gave it up. */
export const straggle = 5_000;
/** Milliseconds for which everyone waits for the one that asks again after a pause. */
export const askingTime = 30_000;
/** Milliseconds after which they look whether it was heard of. */
export const askingPulse = 250;
/** Milliseconds after which a waiting call looks for itself, and after which one that has not looked is not there any more. */
const pulse = 5_000;
const lost = 3 * pulse;
/** Milliseconds within which two times are the same: what is added to a clock and taken off again is off by a last bit. */
const blur = 1;

interface Ticket {
  triedAt: number;
  wake(refusal?: Refusal): void;
}

/**
 * A quota: a line of calls in front of a counter, admitted in the order they came.
 *
 * Each call tries for itself, on a timer of its own, and others do no more than wake it. Worker runtimes let no call act for one
 * of another request, and a request that ends there takes its calls and timers along, unannounced: so nobody relies on another.
 */
export function createLine(counter: Counter, runtime: Runtime): ForgettableQuota {
  const line = new Set<Ticket>();
  // Until when everyone in the line knows that it stands still.
  let heldUntil = Number.NEGATIVE_INFINITY;

  function first(): Ticket | undefined {
    return line.values().next().value;
  }

  function wakeAll(refusal?: Refusal): void {
    for (const ticket of line) ticket.wake(refusal);
  }

  function admit(release: Release): Slot {
    const end: Release = (...used) => {
      release(...used);
      first()?.wake();
    };
    return { admitted: true, spend: (answered) => end(answered ? 0 : straggle, answered), giveBack: () => end() };
  }

  function nap(ticket: Ticket, ms: number, signal: AbortSignal | undefined): Promise<Refusal | undefined> {
    let cancelTimer = () => {};
    const woken = new Promise<Refusal | undefined>((resolve) => {
      ticket.wake = resolve;
      cancelTimer = runtime.after(Math.min(ms, pulse), () => resolve(undefined));
    });
    return waitFor(runtime, woken, signal).finally(() => cancelTimer());
  }

  async function acquire(request: SlotRequest): Promise<Slot | Refusal> {
    const { signal, concurrency, maxQueue, maxWait, onWait } = request;
    const full = line.size >= maxQueue;
    const ticket: Ticket = { triedAt: 0, wake() {} };
    let told = false;
    try {
      while (true) {
        signal?.throwIfAborted();
        const now = runtime.elapsed();
        ticket.triedAt = now;
        line.add(ticket);
        for (const other of line) {
          if (now - other.triedAt < lost) break;
          line.delete(other);
        }
        const { ms, window, paused, askAgainMs = ms } = counter.wait();
        const isNext = first() === ticket;
        if (ms <= 0) {
          heldUntil = Number.NEGATIVE_INFINITY;
          // Whoever is in flight wakes the first in line on landing.
          if (isNext && counter.inFlight < concurrency) {
            const asked = counter.take(request);
            const taken = asked instanceof Promise ? await asked : asked;
            if (typeof taken === "function") return admit(taken);
            if (!taken) continue;
            wakeAll(taken);
            return taken;
          }
        }
        if (full) return { admitted: false, because: "full" };
        if (ms > 0) {
          if (ms > maxWait) return { admitted: false, because: "used-up", waitMs: ms, window, paused };
          if (!told) onWait(ms, window, paused === true);
          told = true;
          const until = now + ms;
          if (until > heldUntil + blur) wakeAll();
          heldUntil = until;
        }
        const refusal = await nap(ticket, isNext && ms > 0 ? askAgainMs : pulse, signal);
        if (refusal) return refusal;
      }
    } finally {
      line.delete(ticket);
      first()?.wake();
    }
  }

  return {
    get idle() {
      return line.size === 0 && counter.idle;
    },
    acquire,
    pause(ms, window) {
      counter.pause(ms, window);
      first()?.wake();
    },
    async resume() {
      await counter.resume();
      wakeAll();
    },
    snapshot: () => ({ ...counter.snapshot(), queued: line.size }),
  };
}
