import { instant } from "../answer/sightings-axis.ts";
import { agoWords, localTime } from "./ago.ts";
import { shortTime } from "./wording.ts";

interface AgeProps {
  /** As the service gave it. */
  timestamp: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** How long ago something was. Pointed at, it tells the time itself, in UTC and on the reader's own clock. */
export function Age({ timestamp, now }: AgeProps) {
  return (
    <time className="age" dateTime={timestamp} title={timesOf(timestamp)}>
      {agoWords(instant(timestamp), now) ?? `${shortTime(timestamp)} UTC`}
    </time>
  );
}

/** A time in UTC, and on the reader's own clock where that is another one. */
function timesOf(timestamp: string): string {
  const at = instant(timestamp);
  const utc = `${shortTime(timestamp)} UTC`;
  return Number.isNaN(at) || new Date(at).getTimezoneOffset() === 0 ? utc : `${utc}\n${localTime(at)}`;
}
