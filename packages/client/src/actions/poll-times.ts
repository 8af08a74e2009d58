/** Milliseconds between two looks: at most twelve a minute, and about two when nothing happens. */
export const shortestPause = 5_000;
const longestPause = 30_000;

/**
 * How long to wait after a look, in milliseconds, when nothing new has been seen for a while: a tenth of that, so that what happens is
 * seen at most a tenth later than it could be. Up to a fifth more, so that programs that began together do not go on so.
 * @param random From 0 up to but not including 1.
 */
export function pauseBetweenLooks(withoutNewsMs: number, random: number): number {
  return Math.min(Math.max(withoutNewsMs / 10, shortestPause), longestPause) * (1 + random / 5);
}

/** Milliseconds. A new action may be unknown to the service for so long. */
export const untilKnown = 30_000;

/** Milliseconds for which looks may fail by what may pass, until those who wait are told. */
export const patience = 300_000;

/** How many actions are looked at one by one in a look. */
export const singleLooks = 8;

/** The most that a page of actions can have (documented): one call is enough for as many. */
export const wholePage = 10_000;
