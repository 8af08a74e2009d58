import type { QuotaWindow } from "./quota-window.ts";

// Thirty years: beyond it a number of milliseconds is a mistake, and soon no date any more.
const longest = 1e12;

const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

// Clocks that are set to the wrong time zone are up to 14 hours off. One that differs by more is broken, and a gateway's rather than
// the own one, with which no certificate and no token would be valid.
const longestSkew = 86_400_000;

/**
 * How long an answer asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date; of several, the
 * longest. A date is measured against the answer's own `Date`, since the two clocks may differ, unless they do so by more than a day.
 * Undefined where nothing usable is said.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  // An absent header reads "null", which is neither a number nor a date.
  const header = (name: string) => String(headers.get(name));
  const date = readDate(header("date"));
  const then = Math.abs(date - now) <= longestSkew ? date : now;

  function read(name: string, unit: number): number | undefined {
    // Headers that were sent twice are joined by a comma; the one in a date follows the name of a day.
    const values = header(name).split(/(?<=\d|GMT)\s*,\s*/);
    const waits = values.map((value) => (decimal.test(value) ? Number(value) * unit : readDate(value) - then));
    const wait = Math.max(...waits.filter((ms) => !Number.isNaN(ms)));
    return wait === Number.NEGATIVE_INFINITY ? undefined : Math.min(Math.max(Math.ceil(wait), 0), longest);
  }

  return read("retry-after-ms", 1) ?? read("retry-after", 1_000);
}

const decimal = /^\d+(\.\d+)?$/;

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
  const found = /\b([1-9]\d{0,8}) per (\d{1,3}):([0-5]\d):([0-5]\d)\b/.exec(message);
  if (!found) return undefined;
  const [, limit, hours, minutes, seconds] = found;
  const perMs = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return perMs > 0 ? { limit: Number(limit), perMs } : undefined;
}
