const numbers = new Intl.NumberFormat("en-US");

/** `63515` as `63,515`. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** "the last hour", "the last 48 hours", "the last 30 days". */
export function lastHours(hours: number): string {
  if (hours === 1) return "the last hour";
  const days = hours / 24;
  return hours > 48 && Number.isInteger(days) ? `the last ${days} days` : `the last ${hours} hours`;
}

/** An instant of this machine's own clock, to the second: "2026-03-31 09:15:00 UTC". */
export function formatInstant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** Seconds as a person reads them off a countdown: "17 s", "2 min 05 s", "1 h 00 min". */
export function formatWait(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${pad(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** "1 device", "1,234 devices". */
export function plural(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Milliseconds in the one unit in which they are said: "40 s", "12 min", "3 h 20 min". */
export function formatSpan(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (ms < 60_000) return `${Math.ceil(ms / 1_000)} s`;
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A time of the service to the minute: "2026-11-24 21:59 UTC". Empty where it has another form. */
export function minuteOf(timestamp: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/.exec(timestamp) ?? [];
  return day && time ? `${day} ${time} UTC` : "";
}

/** A time of the service to the second, as it fits into a table: "2026-11-24 21:59:59". Anything else stays as it is. */
export function shortTime(timestamp: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(timestamp) ?? [];
  return day && time ? `${day} ${time}` : timestamp;
}
