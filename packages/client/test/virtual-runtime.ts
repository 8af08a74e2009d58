import { setTimeout as idle, setImmediate as turn } from "node:timers/promises";
import type { Runtime } from "../src/runtime/runtime.ts";

/** Clocks that stand still until a test moves them, timers that fire when they get there, and chance that is none. */
export interface VirtualRuntime extends Runtime {
  /** Timers that are armed and could still fire. */
  readonly armed: number;
  /** Lets whatever is due happen: promises, streams, callbacks. No virtual time passes. */
  flush(): Promise<void>;
  /** Lets time pass, from timer to timer. */
  advance(ms: number): Promise<void>;
  /** Lets time pass, from timer to timer, until the promise is settled. Rejects if it hangs: nothing is left to wait for. */
  settle<T>(promise: Promise<T>): Promise<T>;
  /** Moves the wall clock alone, as a correction of the machine's time does. */
  correctWallClock(ms: number): void;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

export interface VirtualRuntimeOptions {
  /** What the wall clock shows at first. */
  readonly start?: number;
  readonly random?: () => number;
  /** Real milliseconds that a promise may take without a timer before it is said to hang: a module is loaded from a real disk. */
  readonly patience?: number;
}

/** A jump that leaves a promise unsettled this often is a loop. */
const mostJumps = 1_000_000;

export function createVirtualRuntime({
  start = Date.UTC(2026, 0, 5, 9),
  random = () => 0.5,
  patience = 2_000,
}: VirtualRuntimeOptions = {}): VirtualRuntime {
  // The two clocks differ, as real ones do, so that nothing can mistake one for the other.
  let elapsed = 7_777.5;
  let wallClock = start - elapsed;
  const timers = new Set<Timer>();

  function next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) if (first === undefined || timer.at < first.at) first = timer;
    return first;
  }

  function fire(timer: Timer): void {
    elapsed = Math.max(elapsed, timer.at);
    timers.delete(timer);
    timer.callback();
  }

  async function flush(): Promise<void> {
    await turn();
    await turn();
  }

  return {
    now: () => wallClock + elapsed,
    elapsed: () => elapsed,
    random,
    after(ms, callback) {
      if (ms === Number.POSITIVE_INFINITY) return () => {};
      const timer = { at: elapsed + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    get armed() {
      return timers.size;
    },
    flush,
    async advance(ms) {
      const end = elapsed + ms;
      await flush();
      for (let timer = next(); timer && timer.at <= end; timer = next()) {
        fire(timer);
        await flush();
      }
      elapsed = end;
    },
    async settle(promise) {
      let settled = false;
      const mark = () => {
        settled = true;
      };
      promise.then(mark, mark);
      await flush();
      for (let jumps = 0; !settled; jumps += 1) {
        for (let turns = 0; timers.size === 0 && !settled && turns < patience; turns += 1) await idle(1);
        if (settled) break;
        const timer = next();
        if (timer === undefined) throw new Error("It hangs: the promise is not settled, and no timer is armed.");
        if (jumps > mostJumps) throw new Error("It loops: timer follows timer, and the promise is never settled.");
        fire(timer);
        await flush();
      }
      return promise;
    },
    correctWallClock(ms) {
      wallClock += ms;
    },
  };
}
