/** A time in UTC with all seven fractional digits, more than a Date can hold. Such texts are in order when they are sorted. */
export type Timestamp = string;

/** An ISO 8601 time with a zone and up to seven fractional digits, milliseconds since 1970, or a Date. */
export type Instant = string | number | Date;

const pattern = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?([Zz]|[+-]\d\d:\d\d)$/;

/** Undefined for what is no time. A time without a zone is none: it would mean another one on each machine. */
export function parseInstant(instant: Instant): Timestamp | undefined {
  if (typeof instant !== "string") return fromSeconds(new Date(instant).getTime(), millisecondsOf(instant));
  const [, day, time, fraction = "", zone = ""] = pattern.exec(instant) ?? [];
  // A Date takes February 30th for March 2nd.
  if (!day || fromSeconds(Date.parse(`${day}T${time}Z`), "") !== `${day}T${time}.0000000Z`) return undefined;
  return fromSeconds(Date.parse(`${day}T${time}${zone.toUpperCase()}`), fraction);
}

/** As the service writes it: without zeros at the end of the fraction. */
export function formatTimestamp(time: Timestamp): string {
  return time.replace(/\.?0*Z$/, "Z");
}

export function hoursBefore(time: Timestamp, hours: number): Timestamp {
  const [seconds = "", fraction = ""] = time.split(".");
  const start = new Date(Date.parse(`${seconds}Z`) - hours * 3_600_000).toISOString().slice(0, 19);
  return `${start}.${fraction}`;
}

function fromSeconds(milliseconds: number, fraction: string): Timestamp | undefined {
  const seconds = Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString().slice(0, 19);
  return /^\d{4}-/.test(seconds) ? `${seconds}.${fraction.padEnd(7, "0")}Z` : undefined;
}

function millisecondsOf(instant: number | Date): string {
  return String(new Date(instant).getUTCMilliseconds()).padStart(3, "0");
}
