import { plural } from "./wording.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

/** How long ago an instant was, in the one unit that decides in triage, rounded down: "47 hours ago", "2 days ago". Both in milliseconds since 1970. */
export function agoWords(at: number, now: number): string | undefined {
  const age = now - at;
  // The clocks of two machines differ by a little.
  if (Number.isNaN(age) || age < -hour) return undefined;
  if (age < minute) return "just now";
  if (age < hour) return `${plural(Math.floor(age / minute), "minute", "minutes")} ago`;
  if (age < 2 * day) return `${plural(Math.floor(age / hour), "hour", "hours")} ago`;
  if (age < 2 * year) return `${plural(Math.floor(age / day), "day", "days")} ago`;
  return `${plural(Math.floor(age / year), "year", "years")} ago`;
}

const local = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });
const zone = new Intl.DateTimeFormat("en-GB", { timeZoneName: "short" });

/** An instant on the clock of whoever reads it: "24 Nov 2026, 22:59:59 CET". */
export function localTime(at: number): string {
  const name = zone.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value;
  return `${local.format(at)} ${name}`;
}
