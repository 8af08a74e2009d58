import { type Ticks, ticksPerHour } from "@defender-endpoint/service";

/**
 * No look-back is shorter than an hour. So of three sightings of one device within an hour the middle one can be left out:
 * a window that holds it holds one of the other two, and the device counts all the same. What is kept of one device and one
 * address is therefore at most two sightings an hour, however often they met.
 */
export const shortestLookBack = ticksPerHour;

/** What recording some sightings does to what is kept of one device and one address. */
export interface HistoryChange {
  readonly removed: readonly Ticks[];
  readonly added: readonly Ticks[];
  /** Undefined if nothing was kept. */
  readonly formerLatest: Ticks | undefined;
  readonly latest: Ticks | undefined;
}

/**
 * Adds sightings to what is kept of one device and one address. Both lists ascend without repetitions. Of what is kept,
 * `kept` needs only what is at most an hour earlier than `given` or later, and the latest if that is none of these.
 */
export function addToHistory(kept: readonly Ticks[], given: readonly Ticks[]): HistoryChange {
  const formerLatest = kept.at(-1);
  const [first] = given;
  const all =
    first === undefined || formerLatest === undefined || first > formerLatest
      ? [...kept, ...given]
      : merged(kept, given);
  const thinned = withoutTheRedundant(all);
  return {
    removed: kept.filter((time) => !thinned.includes(time)),
    added: thinned.filter((time) => !kept.includes(time)),
    formerLatest,
    latest: thinned.at(-1),
  };
}

/** Whether a sighting says nothing of the device that is not in what is kept. */
export function isKnown(kept: readonly Ticks[], time: Ticks): boolean {
  const next = kept.findIndex((each) => each >= time);
  const [before, after] = [kept[next - 1], kept[next]];
  return after === time || (before !== undefined && after !== undefined && after - before <= shortestLookBack);
}

function withoutTheRedundant(times: readonly Ticks[]): Ticks[] {
  const left: Ticks[] = [];
  for (const time of times) {
    for (let before = left.at(-2); before !== undefined && time - before <= shortestLookBack; before = left.at(-2)) {
      left.pop();
    }
    left.push(time);
  }
  return left;
}

function merged(one: readonly Ticks[], other: readonly Ticks[]): Ticks[] {
  return [...new Set([...one, ...other])].sort((a, b) => (a < b ? -1 : 1));
}
