import type { QuotaWindow } from "../quota/quota.ts";

// Thirty years: beyond it a number of milliseconds is a mistake, and soon no date any more.
const longest = 1e12;

const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/**
 * How long an answer asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date.
 * A date is measured against the answer's own `Date`, since the two clocks may differ. Undefined where nothing usable is said.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  // An absent header reads "null", which is neither a number nor a date.
  const header = (name: string) => String(headers.get(name));
  const after = header("retry-after");
  const waits = [
    readNumber(header("retry-after-ms")),
    readNumber(after) * 1000,
    readDate(after) - (readDate(header("date")) || now),
  ];
  const wait = waits.find((ms) => !Number.isNaN(ms));
  return wait === undefined ? undefined : Math.min(Math.max(Math.ceil(wait), 0), longest);
}

function readNumber(value: string): number {
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
}

function readDate(value: string): number {
  if (!httpDate.test(value)) return Number.NaN;
  // The oldest of the three forms names no zone, which `Date.parse` would take for the local one.
  // Stryker disable next-line MethodExpression: the parser of V8 forgives a zone that is named twice; others do not.
  return Date.parse(value.endsWith("GMT") ? value : `${value} GMT`);
}

/**
 * The window that a throttled answer speaks of: "maximum allowed 1500 per 01:00:00". The form is captured from the service, which
 * sends no header with it, so this is the only way to tell the minute from the hour.
 */
export function readQuotaWindow(message: string): QuotaWindow | undefined {
  const found = /(\d{1,9}) per (\d{1,3}):(\d\d):(\d\d)/.exec(message);
  if (!found) return undefined;
  const [, limit, hours, minutes, seconds] = found;
  const perMs = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return perMs > 0 ? { limit: Number(limit), perMs } : undefined;
}
