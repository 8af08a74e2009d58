import type { Ticks } from "./ticks.ts";

/** The alerts that were yielded and may be met again. */
export interface Yielded {
  readonly size: number;
  /** Whether it had not been yielded. From now on it has. */
  add(key: string, at: Ticks): boolean;
  /** Lets go of those before a time, from which on alerts are read. */
  forgetBefore(time: Ticks): void;
  /** The keys of the latest as they are now, at most so many. Nothing is gathered before they are asked for. */
  latest(most: number): () => string[];
}

interface Entry {
  readonly key: string;
  readonly at: Ticks;
}

/** Those that a cursor remembers are `restored`: their times are not known before they are met again, only that none is after `until`. */
export function createYielded(restored: readonly string[], until: Ticks): Yielded {
  const byKey = new Map<string, Entry>();
  // From `first` on, in the order of their times, in which they come as well, but for those that are late. Entries are only added at the end:
  // for all else there is another array, so that whoever remembers one, and how long it was, can read what was in it.
  let inOrder: Entry[] = [];
  let first = 0;

  function insert(entry: Entry): void {
    byKey.set(entry.key, entry);
    let place = inOrder.length;
    while (place > first && Object(inOrder[place - 1]).at > entry.at) place -= 1;
    if (place === inOrder.length) inOrder.push(entry);
    else inOrder = inOrder.toSpliced(place, 0, entry);
  }

  for (const key of restored) insert({ key, at: until });

  return {
    get size() {
      return byKey.size;
    },
    add(key, at) {
      const known = byKey.get(key);
      if (known?.at === at) return false;
      if (known) inOrder = inOrder.toSpliced(inOrder.indexOf(known, first), 1);
      insert({ key, at });
      return known === undefined;
    },
    forgetBefore(time) {
      for (let entry = inOrder[first]; entry && entry.at < time; entry = inOrder[first]) {
        byKey.delete(entry.key);
        first += 1;
      }
      if (first * 2 <= inOrder.length) return;
      inOrder = inOrder.slice(first);
      first = 0;
    },
    latest(most) {
      const [entries, end] = [inOrder, inOrder.length];
      const start = Math.max(first, end - most);
      return () => entries.slice(start, end).map(({ key }) => key);
    },
  };
}
