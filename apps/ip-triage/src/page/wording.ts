const numbers = new Intl.NumberFormat("en-US");

/** `63515` as `63,515`. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** "the last hour", "the last 24 hours", "the last 720 hours (30 days)". */
export function lastHours(hours: number): string {
  if (hours === 1) return "the last hour";
  const days = hours / 24;
  return `the last ${hours} hours${hours > 24 && Number.isInteger(days) ? ` (${days} days)` : ""}`;
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
