import type { Runtime } from "../runtime/runtime.ts";
import { waitFor } from "../runtime/with-time-limit.ts";

export interface LookupCache<Value> {
  /** The kept value of a key, or the one that `load` brings. Whoever asks meanwhile waits for the same load. */
  get(key: string, load: (signal: AbortSignal) => Promise<Value>, signal: AbortSignal | undefined): Promise<Value>;
}

interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly stop: AbortController;
  /** How many wait for the load. */
  waiting: number;
  /** On the monotonic clock; a load under way does not expire. */
  expiresAt: number;
}

/** Keeps values for `ttlMs`, the `maxEntries` last used of them. A load that fails is not kept. */
export function createLookupCache<Value>(ttlMs: number, maxEntries: number, runtime: Runtime): LookupCache<Value> {
  // A Map is in the order of insertion, so its first key is the one that has not been used for longest.
  const entries = new Map<string, Entry<Value>>();

  function start(key: string, load: (signal: AbortSignal) => Promise<Value>): Entry<Value> {
    const stop = new AbortController();
    const value = load(stop.signal);
    const entry: Entry<Value> = { value, stop, waiting: 0, expiresAt: Number.POSITIVE_INFINITY };
    value.then(
      () => {
        entry.expiresAt = runtime.elapsed() + ttlMs;
      },
      () => forget(key, entry),
    );
    return entry;
  }

  function forget(key: string, entry: Entry<Value>): void {
    if (entries.get(key) === entry) entries.delete(key);
  }

  return {
    async get(key, load, signal) {
      const known = entries.get(key);
      const entry = known && known.expiresAt > runtime.elapsed() ? known : start(key, load);
      entries.delete(key);
      entries.set(key, entry);
      const oldest = entries.keys().next().value;
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
      entry.waiting += 1;
      try {
        return await waitFor(runtime, entry.value, signal);
      } catch (reason) {
        // Nobody is left who wants it: the load is not worth a call any more.
        if (entry.waiting === 1 && signal?.aborted) {
          forget(key, entry);
          entry.stop.abort(signal.reason);
        }
        throw reason;
      } finally {
        entry.waiting -= 1;
      }
    },
  };
}
