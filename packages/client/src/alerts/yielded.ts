import type { Ticks } from "./ticks.ts";

/** The alerts that were yielded and may be met again. */
export interface Yielded {
  readonly size: number;
  /** Whether it had not been yielded. From now on it has. */
  add(key: string, at: Ticks): boolean;
  /** Lets go of those before a time, from which on alerts are read. */
  forgetBefore(time: Ticks): void;
  /** The keys of the latest, at most so many. */
  latest(most: number): string[];
}

interface Entry {
  readonly key: string;
  readonly at: Ticks;
}

/** Those that a cursor remembers are `restored`: their times are not known before they are met again, only that none is after `until`. */
export function createYielded(restored: readonly string[], until: Ticks): Yielded {
  const byKey = new Map<string, Entry>();
  // In the order of their times, in which they come as well, but for those that are late.
  const inOrder: Entry[] = [];

  function insert(entry: Entry): void {
    byKey.set(entry.key, entry);
    let place = inOrder.length;
    while (place > 0 && Object(inOrder[place - 1]).at > entry.at) place -= 1;
    inOrder.splice(place, 0, entry);
  }

  for (const key of restored) insert({ key, at: until });

  return {
    get size() {
      return byKey.size;
    },
    add(key, at) {
      const known = byKey.get(key);
      if (known?.at === at) return false;
      if (known) inOrder.splice(inOrder.indexOf(known), 1);
      insert({ key, at });
      return known === undefined;
    },
    forgetBefore(time) {
      const kept = inOrder.findIndex(({ at }) => at >= time);
      for (const { key } of inOrder.splice(0, kept < 0 ? inOrder.length : kept)) byKey.delete(key);
    },
    latest: (most) => inOrder.slice(-most).map(({ key }) => key),
  };
}
