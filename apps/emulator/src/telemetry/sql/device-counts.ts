import type { Ticks } from "@defender-endpoint/service";

/**
 * How many devices were last seen when, for addresses that many devices contact. Counting 60,000 devices one by one
 * takes a thousand times as long as counting ten, so for these addresses the database keeps counts by spans of two sizes. A look-back
 * is then the spans that lie wholly inside it, at most 48 long and 63 short ones, and what was last seen in the short span in which it begins.
 */
export const longSpan = 39n; // 2^39 ticks: 15.3 hours
export const shortSpan = 33n; // 2^33 ticks: 14.3 minutes

/** From how many devices on an address has counts. Below, counting one by one is as fast. */
export const manyDevices = 256;

/** One row of counts: of which span size, the how manieth span since 1970, and by how much it changes. */
export interface CountChange {
  readonly span: bigint;
  readonly number: bigint;
  readonly by: number;
}

/** A device's latest sighting of an address is another one now. It had none before, or it has none any more. */
export interface Move {
  readonly from: Ticks | undefined;
  readonly to: Ticks | undefined;
}

/** How these moves change the counts of one address. */
export function countChanges(moves: readonly Move[]): CountChange[] {
  return [longSpan, shortSpan].flatMap((span) => {
    const changes = new Map<bigint, number>();
    const add = (time: Ticks | undefined, by: number) => {
      if (time !== undefined) changes.set(time >> span, (changes.get(time >> span) ?? 0) + by);
    };
    for (const { from, to } of moves) {
      add(from, -1);
      add(to, 1);
    }
    return [...changes].filter(([, by]) => by !== 0).map(([number, by]) => ({ span, number, by }));
  });
}
