import type { Runtime } from "../runtime.ts";
import type { Quota, QuotaWindow, Refusal, Slot, SlotRequest } from "./quota.ts";

/** Milliseconds for which a request may still be on its way to the service after its caller gave it up. */
const straggle = 5_000;

interface Ticket extends SlotRequest {
  /** Whether it has been told that it waits. */
  told: boolean;
  settle(admission: Slot | Refusal): void;
}

interface Wait {
  readonly ms: number;
  readonly window: QuotaWindow | undefined;
}

/**
 * A quota in memory. Calls are admitted in the order they came, each to every window or to none.
 *
 * A slot is in use from its admission until a whole window after the answer. The service saw the call somewhere between the two,
 * so whichever span of the window's length it counts, it counts no call that is not counted here.
 */
export function createMemoryQuota(windows: readonly QuotaWindow[], runtime: Runtime): Quota {
  // When each used slot returns, the earliest first.
  const logs = windows.map((window) => ({ window, returns: [] as number[] }));
  const queue: Ticket[] = [];
  let inFlight = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let pausedWindow: QuotaWindow | undefined;
  // Until when everyone in the queue knows that the line stands still.
  let heldUntil = Number.NEGATIVE_INFINITY;
  let cancelTimer = () => {};

  function forget(now: number): void {
    for (const { returns } of logs) {
      while (returns[0] !== undefined && returns[0] <= now) returns.shift();
    }
  }

  /** How long until the next slot is free, at the earliest. */
  function nextWait(): Wait {
    const now = runtime.elapsed();
    forget(now);
    let wait: Wait = { ms: Math.max(pausedUntil - now, 0), window: pausedWindow };
    for (const { window, returns } of logs) {
      const excess = inFlight + returns.length - window.limit;
      // Beyond the answered calls, the slot to wait for is held by one in flight: a whole window away or more.
      const ms = excess < 0 ? 0 : (returns[excess] ?? now + window.perMs) - now;
      if (ms > wait.ms) wait = { ms, window };
    }
    return wait;
  }

  function admit(): Slot {
    inFlight += 1;
    let held = true;
    const release = (usedAt: number | undefined) => {
      if (!held) return;
      held = false;
      inFlight -= 1;
      if (usedAt !== undefined) record(usedAt);
      advance();
    };
    return {
      admitted: true,
      spend: (answered) => release(runtime.elapsed() + (answered ? 0 : straggle)),
      giveBack: () => release(undefined),
    };
  }

  function record(usedAt: number): void {
    for (const { window, returns } of logs) {
      const at = usedAt + window.perMs;
      returns.splice(returns.findLastIndex((other) => other <= at) + 1, 0, at);
    }
  }

  function take(ticket: Ticket): void {
    queue.splice(queue.indexOf(ticket), 1);
  }

  /** Tells calls that the line stands still, and refuses those that will not wait for so long. */
  function hold(tickets: readonly Ticket[], { ms, window }: Wait): void {
    if (ms <= 0) return;
    for (const ticket of tickets) {
      if (ms > ticket.maxWait) {
        take(ticket);
        ticket.settle({ admitted: false, because: "used-up", waitMs: ms, window });
      } else if (!ticket.told) {
        ticket.told = true;
        ticket.onWait(ms, window);
      }
    }
  }

  function advance(): void {
    cancelTimer();
    for (let head = queue[0]; head; head = queue[0]) {
      const wait = nextWait();
      if (wait.ms > 0) {
        cancelTimer = runtime.after(wait.ms, advance);
        const until = runtime.elapsed() + wait.ms;
        if (until > heldUntil) hold([...queue], wait);
        heldUntil = until;
        if (queue.length > 0) return;
        cancelTimer();
        break;
      }
      heldUntil = Number.NEGATIVE_INFINITY;
      // Whoever is in flight advances the line on landing.
      if (inFlight >= head.concurrency) return;
      take(head);
      head.settle(admit());
    }
    heldUntil = Number.NEGATIVE_INFINITY;
  }

  return {
    acquire(request) {
      const { signal, concurrency, maxQueue } = request;
      if (signal?.aborted) return Promise.reject(signal.reason);
      const waits = queue.length > 0 || inFlight >= concurrency || nextWait().ms > 0;
      if (waits && queue.length >= maxQueue) return Promise.resolve({ admitted: false, because: "full" });
      return new Promise((resolve, reject) => {
        const leave = () => {
          take(ticket);
          reject(signal?.reason);
          advance();
        };
        const ticket: Ticket = {
          ...request,
          told: false,
          settle(admission) {
            signal?.removeEventListener("abort", leave);
            resolve(admission);
          },
        };
        signal?.addEventListener("abort", leave, { once: true });
        queue.push(ticket);
        // Behind others nothing can change for them, however many they are.
        if (queue.length > 1) hold([ticket], nextWait());
        else advance();
      });
    },
    pause(ms, window) {
      const until = runtime.elapsed() + ms;
      if (until > pausedUntil) [pausedUntil, pausedWindow] = [until, window];
      advance();
    },
    snapshot() {
      const now = runtime.elapsed();
      forget(now);
      const date = (at: number) => new Date(runtime.now() + at - now);
      return {
        windows: logs.map(({ window, returns }) => ({
          ...window,
          remaining: Math.max(window.limit - inFlight - returns.length, 0),
          returnsAt: returns[0] === undefined ? null : date(returns[0]),
        })),
        inFlight,
        queued: queue.length,
        pausedUntil: pausedUntil > now ? date(pausedUntil) : null,
      };
    },
  };
}
