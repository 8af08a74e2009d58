import type { Runtime } from "../runtime/runtime.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";
import type { Counter, Release, Wait } from "./counter.ts";
import { askingPulse, askingTime } from "./line.ts";

/** Milliseconds after which a call counts as over: a worker runtime that cuts its request off lets it tell nobody. */
const longestFlight = 300_000;
/** Milliseconds for which it is remembered after a pause that nobody has asked again yet. */
const longestDoubt = 3_600_000;

interface Flight {
  readonly overdue: number;
}

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
  const flights = new Set<Flight>();
  // Until a call that was made later is answered, it is in doubt whether the service takes calls again.
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let pausedWindow: QuotaWindow | undefined;
  let asker: Flight | undefined;

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

  function lift(): void {
    pausedUntil = Number.NEGATIVE_INFINITY;
    asker = undefined;
  }

  function pausedFor(now: number): number {
    if (pausedUntil > now) return pausedUntil - now;
    const asking = asker && flights.has(asker) && asker.overdue - longestFlight + askingTime > now;
    return asking ? askingPulse : 0;
  }

  return {
    get inFlight() {
      return flights.size;
    },
    get idle() {
      const now = runtime.elapsed();
      forget(now);
      return pausedUntil + longestDoubt <= now && flights.size === 0 && logs.every(({ returns }) => !returns.length);
    },
    wait() {
      const now = runtime.elapsed();
      forget(now);
      let wait: Wait = { ms: pausedFor(now), window: pausedWindow, paused: true };
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
      if (pausedUntil > Number.NEGATIVE_INFINITY) asker = flight;
      return (usedInMs, answered) => {
        flights.delete(flight);
        if (usedInMs === undefined) return;
        record(runtime.elapsed() + usedInMs);
        if (answered && asker === flight) lift();
      };
    },
    pause(ms, window) {
      const until = runtime.elapsed() + ms;
      if (until > pausedUntil) [pausedUntil, pausedWindow, asker] = [until, window, undefined];
    },
    async resume() {
      lift();
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
