import { setTimeout } from "node:timers/promises";
import { ticksOfMilliseconds } from "@defender-endpoint/service";
import type { Store } from "./store.ts";

/** In milliseconds. */
const pauses = {
  beforeSweeps: 60 * 60_000,
  /** Requests are answered in between, and another emulator's turn comes. */
  betweenSteps: 20,
};

/** Waits so many milliseconds. Rejects when it is stopped. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

/**
 * Forgets what is older than the 30 days of data, an hour from now and an hour after each sweep, in small steps between
 * requests. `time` is the running clock, in milliseconds since 1970.
 */
export function keepForgetting(store: Store, time: () => number, pause: Pause = wait): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function sweep(): Promise<void> {
    let from = await store.forget(ticksOfMilliseconds(time()));
    while (from !== undefined) {
      await pause(pauses.betweenSteps, signal);
      from = await store.forget(ticksOfMilliseconds(time()), from);
    }
  }

  async function keepSweeping(): Promise<void> {
    while (!signal.aborted) {
      try {
        await pause(pauses.beforeSweeps, signal);
        await sweep();
      } catch {
        // Stopped, or the database is busy or gone. The next sweep makes up for it, and requests tell of a database that is gone.
      }
    }
  }

  const ended = keepSweeping();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal, ref: false });
}
