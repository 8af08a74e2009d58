import type { DefenderClient } from "../defender-client.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { createAwaitedActions } from "./awaited-actions.ts";
import { createLook } from "./look.ts";
import type { MachineAction } from "./machine-action.ts";
import { pauseBetweenLooks, shortestPause } from "./poll-times.ts";

/** What a waiter wants, besides the end. */
export interface Wish {
  readonly signal: AbortSignal;
  readonly onProgress: ((action: MachineAction) => void) | undefined;
}

export interface SharedPoll {
  /** Resolves with the action once it is not active any more. When its signal is aborted it is forgotten, and the promise stays as it is. */
  wait(wanted: MachineAction | string, wish: Wish): Promise<MachineAction>;
}

/** Looks for all who wait, at times that do not depend on how many they are. While nobody waits there is no timer, and no call. */
export function createSharedPoll(defender: DefenderClient, runtime: Runtime): SharedPoll {
  const awaited = createAwaitedActions();
  let look = createLook(defender, awaited, runtime);
  let stop = new AbortController();
  let isLooking = false;
  let cancelTimer = () => {};
  let dueAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let newsAt = Number.NEGATIVE_INFINITY;

  function schedule(): void {
    cancelTimer();
    if (awaited.size === 0) {
      stop.abort();
      stop = new AbortController();
      // What was refused may be allowed the next time.
      look = createLook(defender, awaited, runtime);
    } else if (!isLooking) {
      const cannotWait = !look.canList() && [...awaited].some(({ asked }) => !asked);
      cancelTimer = runtime.after(cannotWait ? 0 : Math.max(0, dueAt - runtime.elapsed()), () => void once());
    }
  }

  async function once(): Promise<void> {
    isLooking = true;
    const isDue = runtime.elapsed() >= dueAt;
    const { news, pages } = await (isDue ? look.atAll : look.atNew)(stop.signal);
    isLooking = false;
    const now = runtime.elapsed();
    if (news) newsAt = now;
    if (isDue) lookedAt = now + Math.max(0, pages - 1) * shortestPause;
    plan();
  }

  /** What is new brings the next look forward, which never comes too soon after the last one. */
  function plan(): void {
    dueAt = lookedAt + pauseBetweenLooks(lookedAt - newsAt, runtime.random());
    schedule();
  }

  return {
    wait: (wanted, { signal, onProgress }) =>
      new Promise((resolve, reject) => {
        const now = runtime.elapsed();
        // Who comes first knows how it is: from a look of its own, as it were.
        if (awaited.size === 0) lookedAt = Math.max(lookedAt, now);
        const leave = awaited.add(wanted, { resolve, reject, onProgress }, now);
        signal.addEventListener("abort", () => {
          leave();
          schedule();
        });
        newsAt = now;
        plan();
      }),
  };
}
