import { isTimestamp, parseTimestamp, type Ticks, ticksOfMilliseconds } from "@defender-endpoint/service";

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
