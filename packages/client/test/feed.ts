import type { NewIndicator } from "../src/indicators/new-indicator.ts";

/** The entry of a feed: a file, unless its members say otherwise. */
export function feedEntry(n: number, members: object = {}): NewIndicator {
  return {
    indicatorValue: n.toString(16).padStart(40, "0"),
    indicatorType: "FileSha1",
    action: "Block",
    title: `entry ${n}`,
    description: "of a feed",
    ...members,
  };
}

export function feedEntries(count: number, from = 0, members: object = {}): NewIndicator[] {
  return Array.from({ length: count }, (_, n) => feedEntry(from + n, members));
}
