/** Where a stretch of sightings lies on an axis of 30 days: fractions from 0, its left end, to 1, its right end. */
export interface AxisStretch {
  readonly start: number;
  readonly end: number;
  /**
   * What the right end of the axis stands for. Usually now; the last sighting where that lies outside the 30 days that
   * end now, as it does when the answer comes from recorded data.
   */
  readonly endsAt: "now" | "last seen";
  /** The length of the stretch in days, rounded to a tenth. */
  readonly days: number;
}

const dayMs = 86_400_000;
const axisMs = 30 * dayMs;

/** Undefined when a time cannot be read: then there are the given strings to show, but no place on an axis. */
export function placeOnAxis(firstSeen: string, lastSeen: string, now: number): AxisStretch | undefined {
  const first = instant(firstSeen);
  const last = instant(lastSeen);
  if (Number.isNaN(first) || Number.isNaN(last) || last < first) return undefined;
  // The clocks of two machines differ by a little.
  const isRecent = last >= now - axisMs && last <= now + dayMs;
  const axisEnd = isRecent ? Math.max(now, last) : last;
  const fraction = (at: number) => Math.min(1, Math.max(0, 1 - (axisEnd - at) / axisMs));
  return {
    start: fraction(first),
    end: fraction(last),
    endsAt: isRecent ? "now" : "last seen",
    days: Math.round((last - first) / (dayMs / 10)) / 10,
  };
}

/** Milliseconds since 1970, NaN for what is no time. Only for placing: a Date holds three fractional digits, the service gives up to seven. */
export function instant(timestamp: string): number {
  return Date.parse(timestamp.replace(/(\.\d{3})\d+/, "$1"));
}
