import { parseTimestamp, type Ticks, ticksOfMilliseconds } from "@defender-endpoint/service";

/**
 * What "now" is for statistics. Tokens and quotas have a clock of their own that always runs:
 * a provider that is asked about 2017 must still accept tokens that were issued today.
 */
export interface StatisticsClock {
  now(): Ticks;
  /** Stops the clock, or lets it run on `null`. Replaces what a provider state had set. */
  set(now: Ticks | null): void;
  /** Stops the clock for as long as a provider state lasts. */
  stage(now: Ticks): void;
  unstage(): void;
  /** Back to how the clock was at the start. */
  reset(): void;
}

/** `now` stops the clock there. Without it the clock follows `running`, which counts milliseconds since 1970. */
export function createStatisticsClock(now: string | undefined, running: () => number): StatisticsClock {
  const initial = now === undefined ? null : startingTime(now);
  let frozen = initial;
  let staged: Ticks | null = null;
  return {
    now: () => staged ?? frozen ?? ticksOfMilliseconds(running()),
    set(time) {
      frozen = time;
      staged = null;
    },
    stage(time) {
      staged = time;
    },
    unstage() {
      staged = null;
    },
    reset() {
      frozen = initial;
      staged = null;
    },
  };
}

function startingTime(text: string): Ticks {
  const ticks = parseTimestamp(text);
  if (ticks === undefined) {
    throw new TypeError(`now must be an ISO 8601 time with a zone, such as 2017-08-29T13:36:00Z, but was ${text}`);
  }
  return ticks;
}
