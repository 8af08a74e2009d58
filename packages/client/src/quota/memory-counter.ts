import type { Runtime } from "../runtime.ts";
import type { Counter, Release, Wait } from "./counter.ts";
import type { QuotaWindow } from "./quota.ts";

/** Milliseconds after which a call counts as over: a worker runtime that cuts its request off lets it tell nobody. */
const longestFlight = 300_000;

/** Is asked once: it always has a slot when there is nothing to wait for. */
export interface MemoryCounter extends Counter {
  take(): Release;
}

/**
 * Counts in memory. A call takes a slot of every window or of none.
 *
 * A slot is in use from its admission until a whole window after the answer. The service saw the call somewhere between the two,
 * so whichever span of the window's length it counts, it counts no call that is not counted here.
 */
export function createMemoryCounter(windows: readonly QuotaWindow[], runtime: Runtime): MemoryCounter {
  // When each used slot returns, the earliest first.
  const logs = windows.map((window) => ({ window, returns: [] as number[] }));
  const flights = new Set<{ readonly overdue: number }>();
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let pausedWindow: QuotaWindow | undefined;

  function forget(now: number): void {
    for (const flight of flights) {
      if (flight.overdue > now) break;
      flights.delete(flight);
      record(flight.overdue);
    }
    for (const { returns } of logs) {
      while ((returns[0] ?? Number.POSITIVE_INFINITY) <= now) returns.shift();
    }
  }

  function record(usedAt: number): void {
    for (const { window, returns } of logs) {
      const at = usedAt + window.perMs;
      returns.splice(returns.findLastIndex((other) => other <= at) + 1, 0, at);
    }
  }

  return {
    get inFlight() {
      return flights.size;
    },
    wait() {
      const now = runtime.elapsed();
      forget(now);
      let wait: Wait = { ms: Math.max(pausedUntil - now, 0), window: pausedWindow };
      for (const { window, returns } of logs) {
        const excess = flights.size + returns.length - window.limit;
        // Beyond the answered calls, the slot to wait for is held by one in flight: a whole window away or more.
        const ms = excess < 0 ? 0 : (returns[excess] ?? now + window.perMs) - now;
        if (ms > wait.ms) wait = { ms, window };
      }
      return wait;
    },
    take() {
      const flight = { overdue: runtime.elapsed() + longestFlight };
      flights.add(flight);
      return (usedInMs) => {
        flights.delete(flight);
        if (usedInMs !== undefined) record(runtime.elapsed() + usedInMs);
      };
    },
    pause(ms, window) {
      const until = runtime.elapsed() + ms;
      if (until > pausedUntil) [pausedUntil, pausedWindow] = [until, window];
    },
    snapshot() {
      const now = runtime.elapsed();
      forget(now);
      const date = (at: number) => new Date(runtime.now() + at - now);
      return {
        windows: logs.map(({ window, returns }) => ({
          ...window,
          remaining: Math.max(window.limit - flights.size - returns.length, 0),
          returnsAt: returns[0] === undefined ? null : date(returns[0]),
        })),
        inFlight: flights.size,
        pausedUntil: pausedUntil > now ? date(pausedUntil) : null,
      };
    },
  };
}
