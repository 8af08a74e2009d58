import { UsageError } from "../usage-error.ts";

const milliseconds = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * A time in the API's form, from one that is told, such as 2026-11-01 or 2026-11-01T12:00:00Z, or from how long it is ago: 30m, 24h, 7d, 2w.
 * @throws {UsageError} where it is neither.
 */
export function readSince(text: string, now: number): string {
  const [, count, unit] = /^(\d{1,6})([mhdw])$/.exec(text) ?? [];
  if (count !== undefined && isUnit(unit)) return new Date(now - Number(count) * milliseconds[unit]).toISOString();
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d))?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(time))
    throw new UsageError(
      "--since takes how long ago, such as 30m, 24h, 7d or 2w, or a time such as 2026-11-01T12:00:00Z.",
    );
  // Its digits are kept: the API's times have seven of them.
  return text.length === 10 ? `${text}T00:00:00Z` : text;
}

function isUnit(unit: string | undefined): unit is keyof typeof milliseconds {
  return unit !== undefined && Object.hasOwn(milliseconds, unit);
}
