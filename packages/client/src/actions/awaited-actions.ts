import { createdAt, type MachineAction, stateOf } from "./machine-action.ts";

/** Somebody who waits for an action. */
export interface Waiter {
  resolve(action: MachineAction): void;
  reject(error: unknown): void;
  readonly onProgress: ((action: MachineAction) => void) | undefined;
}

/** An action that somebody waits for, and what is known of it. */
export interface AwaitedAction {
  readonly id: string;
  /** Since when it is waited for, on the monotonic clock. */
  readonly since: number;
  /** In milliseconds since 1970. Until it is known, no list can be asked for that is sure to have the action. */
  createdAt: number | undefined;
  /** Whether it was asked for by its id, or need not be. */
  asked: boolean;
  /** Whether it was not in the list that should have had it. */
  missing: boolean;
  /** Since when no look has succeeded, on the monotonic clock. */
  failingSince: number | undefined;
  /** What was seen last. */
  last: string;
  readonly waiters: Set<Waiter>;
}

/** Who waits for which actions. It makes no calls and knows no time. */
export interface AwaitedActions extends Iterable<AwaitedAction> {
  readonly size: number;
  /** Returns what takes the waiter out again. */
  add(wanted: MachineAction | string, waiter: Waiter, since: number): () => void;
  get(id: string): AwaitedAction | undefined;
  /** Tells those who wait for an action how it is. Returns whether that is news. */
  found(one: AwaitedAction, action: MachineAction): boolean;
  reject(one: AwaitedAction, error: unknown): void;
  /** The next time it comes after the others. */
  toEnd(one: AwaitedAction): void;
}

// GUIDs are the same in any case.
const keyOf = (id: string) => id.toLowerCase();

export function createAwaitedActions(): AwaitedActions {
  const awaited = new Map<string, AwaitedAction>();

  function forget(one: AwaitedAction): void {
    // Somebody may wait for it anew.
    if (awaited.get(keyOf(one.id)) === one) awaited.delete(keyOf(one.id));
  }

  return {
    get size() {
      return awaited.size;
    },
    [Symbol.iterator]: () => awaited.values(),
    add(wanted, waiter, since) {
      const known = typeof wanted === "string" ? undefined : wanted;
      const id = known?.id ?? String(wanted);
      const made = known && createdAt(known);
      const one = awaited.get(keyOf(id)) ?? {
        id,
        since,
        createdAt: made,
        asked: made !== undefined,
        missing: false,
        failingSince: undefined,
        last: known ? describe(known) : "",
        waiters: new Set(),
      };
      one.createdAt ??= made;
      awaited.set(keyOf(id), one);
      one.waiters.add(waiter);
      return () => {
        one.waiters.delete(waiter);
        if (one.waiters.size === 0) forget(one);
      };
    },
    get: (id) => awaited.get(keyOf(id)),
    found(one, action) {
      one.asked = true;
      one.missing = false;
      one.failingSince = undefined;
      one.createdAt ??= createdAt(action);
      const description = describe(action);
      if (description === one.last) return false;
      one.last = description;
      const isOver = stateOf(action) !== "Active";
      if (isOver) forget(one);
      for (const waiter of [...one.waiters]) {
        try {
          waiter.onProgress?.(action);
          if (isOver) waiter.resolve(action);
        } catch (error) {
          one.waiters.delete(waiter);
          waiter.reject(error);
        }
      }
      if (one.waiters.size === 0) forget(one);
      return true;
    },
    reject(one, error) {
      forget(one);
      for (const waiter of one.waiters) waiter.reject(error);
    },
    toEnd(one) {
      forget(one);
      awaited.set(keyOf(one.id), one);
    },
  };
}

/** What of an action changes while it goes its way. */
function describe({ status, lastUpdateDateTimeUtc, commands }: MachineAction): string {
  return JSON.stringify([status, lastUpdateDateTimeUtc, commands]);
}
