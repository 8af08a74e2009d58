import { InvalidArgumentError } from "commander";
import { UsageError } from "../usage-error.ts";

const milliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of a duration such as 30s, 10m, 24h, 7d or 2w. Undefined where it is none. */
export function durationOf(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,6})([smhdw])$/.exec(text) ?? [];
  return count !== undefined && isUnit(unit) ? Number(count) * milliseconds[unit] : undefined;
}

function isUnit(unit: string | undefined): unit is keyof typeof milliseconds {
  return unit !== undefined && Object.hasOwn(milliseconds, unit);
}

/** A number alone is one of hours. Of four digits it may be a year, and is nothing. */
export function inHours(text: string): string {
  return /^\d{1,3}$/.test(text) ? `${text}h` : text;
}

/** Milliseconds that an option says. @throws {InvalidArgumentError} */
export function readDuration(text: string): number {
  const duration = durationOf(text);
  if (duration !== undefined && duration > 0) return duration;
  throw new InvalidArgumentError("Expected how long, such as 30s, 10m or 2h.");
}

/**
 * A time in the API's form, from one that is told, such as 2026-11-01 or 2026-11-01T12:00:00Z, or from how long it is ago: 30m, 24h, 7d, 2w,
 * or a number of hours.
 * @throws {UsageError} where it is neither.
 */
export function readSince(text: string, now: number, option = "--since"): string {
  const ago = durationOf(inHours(text));
  if (ago !== undefined) return new Date(now - ago).toISOString();
  const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  if (!isTime || Number.isNaN(Date.parse(text)))
    throw new UsageError(
      `${option} takes how long ago, such as 30m, 24h, 7d or 2w, or a time such as 2026-11-01T12:00:00Z.`,
    );
  // Its digits are kept: the API's times have seven of them.
  return text.length === 10 ? `${text}T00:00:00Z` : text;
}
