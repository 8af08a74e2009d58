import { isTimestamp, parseTimestamp, type Ticks, ticksOfMilliseconds } from "@defender-endpoint/service";
import { InvalidWorldError } from "./invalid-world-error.ts";

/** An ISO 8601 time with a zone, of whose fraction seven digits count, milliseconds since 1970, or a Date. */
export type Instant = string | number | Date;

/** Undefined for what is no time. A time without a zone is none: it would mean another one on each machine. */
export function ticksOfInstant(instant: Instant): Ticks | undefined {
  if (typeof instant === "string") return parseTimestamp(instant);
  const milliseconds = Number(instant);
  if (!Number.isFinite(milliseconds)) return undefined;
  const ticks = ticksOfMilliseconds(milliseconds);
  return isTimestamp(ticks) ? ticks : undefined;
}

/** Throws {@link InvalidWorldError} for what is no time. */
export function requiredTime(what: string, instant: Instant): Ticks {
  const time = ticksOfInstant(instant);
  if (time !== undefined) return time;
  throw new InvalidWorldError(
    what,
    "a Date, milliseconds, or a time with a zone such as 2026-01-31T12:00:00Z",
    instant,
  );
}
