import type { QuotaWindow } from "../quota/quota.ts";

// Thirty years: beyond it a number of milliseconds is a mistake, and soon no date any more.
const longest = 1e12;

const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/**
 * How long an answer asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date.
 * A date is measured against the answer's own `Date`, since the two clocks may differ. Undefined where nothing usable is said.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const ms = readNumber(headers.get("retry-after-ms"));
  if (ms !== undefined) return Math.min(Math.ceil(ms), longest);
  const value = headers.get("retry-after");
  const seconds = readNumber(value);
  if (seconds !== undefined) return Math.min(Math.ceil(seconds * 1000), longest);
  const until = readDate(value);
  if (until === undefined) return undefined;
  return Math.min(Math.max(until - (readDate(headers.get("date")) ?? now), 0), longest);
}

function readNumber(value: string | null): number | undefined {
  return value !== null && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

function readDate(value: string | null): number | undefined {
  if (value === null || !httpDate.test(value)) return undefined;
  // The oldest of the three forms names no zone, which `Date.parse` would take for the local one.
  const time = Date.parse(value.endsWith("GMT") ? value : `${value} GMT`);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * The window that a throttled answer speaks of: "maximum allowed 1500 per 01:00:00". The form is captured from the service, which
 * sends no header with it, so this is the only way to tell the minute from the hour.
 */
export function readQuotaWindow(message: string): QuotaWindow | undefined {
  const [, limit, hours, minutes, seconds] = /(\d{1,9}) per (\d{1,3}):(\d\d):(\d\d)/.exec(message) ?? [];
  const perMs = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return perMs > 0 ? { limit: Number(limit), perMs } : undefined;
}
