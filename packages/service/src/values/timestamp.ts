/** A point in time: units of 100 ns since 1970-01-01T00:00:00Z. A JavaScript number or Date cannot hold one exactly. */
export type Ticks = bigint;

export const ticksPerMillisecond = 10_000n;
export const ticksPerSecond = 10_000_000n;
export const ticksPerHour = 36_000_000_000n;

/** Date.UTC reads the years before as 1900 to 1999. */
const firstYear = 100;
const earliest = BigInt(Date.UTC(firstYear, 0)) * ticksPerMillisecond;
const afterLatest = BigInt(Date.UTC(10_000, 0)) * ticksPerMillisecond;

const secondsPerDay = 86_400;
/**
 * The dates of days since 1970. Most of what is told lies in the same few days, and to print a date takes longer than to
 * look up an address.
 */
const dates = new Map<number, string>();
const datesKept = 1000;

const pattern = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d)(?::?(\d\d))?)$/;

/**
 * Reads an ISO 8601 time with a zone; seconds may be left out, and of the fraction seven digits count. Undefined for anything else.
 * A time without a zone is refused: it cannot be told from one that was cut off.
 */
export function parseTimestamp(text: string): Ticks | undefined {
  const parts = pattern.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second = 0, fraction, sign, zoneHours = 0, zoneMinute = 0] = parts;
  return ticksOfParts({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction,
    zone: zoneMinutes(sign, Number(zoneHours), Number(zoneMinute)),
  });
}

export interface TimeParts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** The digits of a second's fraction, of which seven count. */
  readonly fraction: string | undefined;
  /** Minutes ahead of UTC. */
  readonly zone: number | undefined;
}

/** Undefined if there is no such date, time of day or zone, or if it cannot be printed so that it can be read again. */
export function ticksOfParts({ year, month, day, hour, minute, second, fraction, zone }: TimeParts): Ticks | undefined {
  if (year < firstYear || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute, second);
  if (day < 1 || new Date(milliseconds).getUTCDate() !== day || zone === undefined) return undefined;
  const digits = (fraction ?? "").slice(0, 7).padEnd(7, "0");
  const ticks = BigInt(milliseconds - zone * 60_000) * ticksPerMillisecond + BigInt(digits);
  // A zone can lead out of the years that four digits write.
  return isTimestamp(ticks) ? ticks : undefined;
}

/** Whether a time can be printed so that it can be read again: in UTC it is in one of the years 100 to 9999. */
export function isTimestamp(ticks: Ticks): boolean {
  return earliest <= ticks && ticks < afterLatest;
}

/** Prints a time in UTC. Trailing zeros of the fraction are left out, and the whole fraction if it is zero. */
export function formatTimestamp(ticks: Ticks): string {
  const fraction = ((ticks % ticksPerSecond) + ticksPerSecond) % ticksPerSecond;
  const seconds = Number((ticks - fraction) / ticksPerSecond);
  const day = Math.floor(seconds / secondsPerDay);
  const second = seconds - day * secondsPerDay;
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  const whole = `${dateOf(day)}T${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(second % 60)}`;
  if (fraction === 0n) return `${whole}Z`;
  return `${whole}.${fraction.toString().padStart(7, "0").replace(/0+$/, "")}Z`;
}

export function ticksOfMilliseconds(milliseconds: number): Ticks {
  return BigInt(Math.floor(milliseconds)) * ticksPerMillisecond;
}

function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * secondsPerDay * 1000).toISOString().slice(0, 10);
  if (dates.size >= datesKept) dates.clear();
  dates.set(day, date);
  return date;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** Undefined if there is no such zone. */
export function zoneMinutes(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  return (sign === "-" ? -1 : 1) * (hours * 60 + minutes);
}
