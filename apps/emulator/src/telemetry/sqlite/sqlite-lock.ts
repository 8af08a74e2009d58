import { setTimeout } from "node:timers/promises";
import { DatabaseUnavailableError } from "../database-errors.ts";

/** Waits so many milliseconds. Rejects when it is stopped. */
export type LockPause = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

/** In milliseconds: soon at first, since most locks are short. */
const firstPause = 2;
const longestPause = 100;
/** How long to wait for another program that has locked the file, all pauses together, in milliseconds. */
export const lockPatience = 10_000;

export interface SqliteLock {
  /** Does what SQLite refuses at once while another program has locked the file. Throws DatabaseUnavailableError when that takes too long. */
  unlocked<T>(attempt: () => T): Promise<T>;
  /** Ends all waiting. */
  stopWaiting(): void;
}

/**
 * Waits for the lock of a database file outside of SQLite, whose own waiting would hold up everything else on the thread. `attempt` is to
 * throw SQLite's own error before it has done anything.
 */
export function sqliteLock(file: string, pause: LockPause = wait): SqliteLock {
  const stopping = new AbortController();
  return {
    async unlocked(attempt) {
      let waited = 0;
      for (let next = firstPause; ; next = Math.min(next * 2, longestPause)) {
        try {
          return attempt();
        } catch (error) {
          if (!isLocked(error)) throw error;
          if (waited >= lockPatience || stopping.signal.aborted) throw lockedDatabase(file, error);
        }
        await pause(next, stopping.signal).catch(() => {});
        waited += next;
      }
    },
    stopWaiting: () => stopping.abort(),
  };
}

export function lockedDatabase(file: string, cause: unknown): DatabaseUnavailableError {
  const reason = `another program has locked it, for longer than ${lockPatience / 1000} s. Wait until that is done, or end it, and try again.`;
  return new DatabaseUnavailableError(file, reason, { cause, temporary: true });
}

/** SQLITE_BUSY, whatever the details. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal });
}
