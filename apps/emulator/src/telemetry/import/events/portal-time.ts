import { type Ticks, ticksOfParts, zoneMinutes } from "@defender-endpoint/service";

/** A time as people read it. */
export interface PortalTime {
  /** The time if the day stands before the month, and if it stands behind. The same if the text tells; undefined if there is no such date. */
  readonly dayFirst: Ticks | undefined;
  readonly monthFirst: Ticks | undefined;
  /** It names no zone, and was taken for UTC. */
  readonly isWithoutZone: boolean;
}

const longest = 64;
const months = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

const timeOfDay =
  /(?:\s*,\s*|\s+at\s+|\s+|T)(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d+))?(?:\s?([ap])\.?\s?m\.?)?(?:\s?(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d)))?$/i;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const yearFirst = /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/;
const monthName = /^(?<name>[a-z]+)\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/i;
const dayThenName = /^(?<day>\d{1,2})[\s-](?<name>[a-z]+)\.?,?[\s-](?<year>\d{4})$/i;
const numbers = /^(?<first>\d{1,2})([-/.])(?<second>\d{1,2})\2(?<year>\d{4})$/;

/**
 * Reads a time as Defender's portal has written it into CSV since 2023-09, in the language settings of whoever exported it: with English
 * names of months or numbers, 12 or 24 hours, with or without a fraction. Seconds must be there, and the year with four digits.
 * Undefined for anything else.
 */
export function parsePortalTime(text: string): PortalTime | undefined {
  const found = text.length > longest ? null : timeOfDay.exec(text);
  if (found === null) return undefined;
  const [, hour = "", minute, second, fraction, half, utc, sign, zoneHours, zoneMinute] = found;
  const hour24 = hourOfDay(Number(hour), half);
  if (hour24 === undefined) return undefined;
  const zone = zoneMinutes(sign, Number(zoneHours ?? 0), Number(zoneMinute ?? 0));
  const clock = { hour: hour24, minute: Number(minute), second: Number(second), fraction, zone };
  const dates = datesOf(text.slice(0, found.index));
  const [dayFirst, monthFirst] = dates.map((date) => ticksOfParts({ ...date, ...clock }));
  if (dayFirst === undefined && monthFirst === undefined) return undefined;
  return { dayFirst, monthFirst, isWithoutZone: utc === undefined && sign === undefined };
}

interface CalendarDate {
  readonly year: number;
  /** From 1. 0 if it has a name that is none. */
  readonly month: number;
  readonly day: number;
}

/** The date that a text means with the day first, and with the month first. Empty if it is none. */
function datesOf(text: string): readonly CalendarDate[] {
  const written = text.replace(weekday, "");
  const told = (yearFirst.exec(written) ?? monthName.exec(written) ?? dayThenName.exec(written))?.groups;
  if (told !== undefined) {
    const { year, month, day, name } = told;
    const date = { year: Number(year), month: name === undefined ? Number(month) : monthOf(name), day: Number(day) };
    return [date, date];
  }
  const numeric = numbers.exec(written)?.groups;
  if (numeric === undefined) return [];
  const [year, first, second] = [Number(numeric["year"]), Number(numeric["first"]), Number(numeric["second"])];
  return [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ];
}

/** By its name, or the first three letters or more of it: British English has four for September. */
function monthOf(name: string): number {
  const beginning = name.toLowerCase();
  return beginning.length < 3 ? 0 : months.findIndex((month) => month.startsWith(beginning)) + 1;
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}
