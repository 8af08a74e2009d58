import type { Runtime } from "../runtime.ts";
import type { Counter, Wait } from "./counter.ts";
import type { Quota, Refusal, Slot, SlotRequest } from "./quota.ts";

/** Milliseconds for which a request may still be on its way to the service after its caller gave it up. */
export const straggle = 5_000;

interface Ticket extends SlotRequest {
  /** Whether it has been told that it waits. */
  told: boolean;
  settle(admission: Slot | Refusal): void;
}

/** A quota: a line of calls in front of a counter, admitted in the order they came. */
export function createLine(counter: Counter, runtime: Runtime): Quota {
  const queue: Ticket[] = [];
  // Until when everyone in the queue knows that the line stands still.
  let heldUntil = Number.NEGATIVE_INFINITY;
  let cancelTimer = () => {};

  function admit(release: (usedInMs?: number) => void): Slot {
    let held = true;
    const end = (usedInMs?: number) => {
      if (!held) return;
      held = false;
      release(usedInMs);
      advance();
    };
    return { admitted: true, spend: (answered) => end(answered ? 0 : straggle), giveBack: () => end() };
  }

  function take(ticket: Ticket): void {
    queue.splice(queue.indexOf(ticket), 1);
  }

  /** Tells calls that the line stands still, and refuses those that will not wait for so long. */
  function hold(tickets: readonly Ticket[], { ms, window, refusal }: Wait): void {
    if (ms <= 0) return;
    for (const ticket of tickets) {
      // Of a counter elsewhere it only turns out now that a call would have to wait which may not.
      if (refusal || ms > ticket.maxWait || ticket.maxQueue < 1) {
        take(ticket);
        ticket.settle(refusal ?? { admitted: false, because: "used-up", waitMs: ms, window });
      } else if (!ticket.told) {
        ticket.told = true;
        ticket.onWait(ms, window);
      }
    }
  }

  function advance(): void {
    cancelTimer();
    for (let head = queue[0]; head; head = queue[0]) {
      const wait = counter.wait();
      if (wait.ms > 0) {
        cancelTimer = runtime.after(wait.askAgainMs ?? wait.ms, advance);
        const until = runtime.elapsed() + wait.ms;
        if (until > heldUntil) hold([...queue], wait);
        heldUntil = until;
        if (queue.length > 0) return;
        cancelTimer();
        break;
      }
      heldUntil = Number.NEGATIVE_INFINITY;
      // Whoever is in flight advances the line on landing.
      if (counter.inFlight >= head.concurrency) return;
      const release = counter.take(head, advance);
      if (!release) return;
      take(head);
      head.settle(admit(release));
    }
    heldUntil = Number.NEGATIVE_INFINITY;
  }

  return {
    acquire(request) {
      const { signal, concurrency, maxQueue } = request;
      if (signal?.aborted) return Promise.reject(signal.reason);
      const waits = queue.length > 0 || counter.inFlight >= concurrency || counter.wait().ms > 0;
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
        if (queue.length > 1) hold([ticket], counter.wait());
        else advance();
      });
    },
    pause(ms, window) {
      counter.pause(ms, window);
      advance();
    },
    snapshot: () => ({ ...counter.snapshot(), queued: queue.length }),
  };
}
