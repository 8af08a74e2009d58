import { parseTimestamp, type Ticks } from "@defender-endpoint/service";
import { parsePortalTime } from "./portal-time.ts";
import { type Reading, type Row, rejected, type SettledReading } from "./reading.ts";

/** What to do about times that cannot be read. */
export const askForIsoTimes = "add | extend Timestamp = tostring(Timestamp) to the query, and export again";
const noTime = `Timestamp is no time that can be read: ${askForIsoTimes}`;

/** Reads a row by its time: what it then is, `at` tells. Of a row that has to wait for another only `columns` are kept. */
export function readAtTime(
  row: Row,
  columns: readonly string[],
  at: (time: Ticks, isWithoutZone: boolean) => SettledReading,
): Reading {
  const { Timestamp } = row;
  const exact = typeof Timestamp === "string" ? parseTimestamp(Timestamp) : undefined;
  if (exact !== undefined) return at(exact, false);
  const time = typeof Timestamp === "string" ? parsePortalTime(Timestamp) : undefined;
  if (time === undefined) return rejected(noTime);
  const { dayFirst, monthFirst, isWithoutZone } = time;
  if (dayFirst !== undefined && dayFirst === monthFirst) return at(dayFirst, isWithoutZone);
  const used = Object.fromEntries(columns.filter((name) => name in row).map((name) => [name, row[name]]));
  return { kind: "undecided", ...time, row: used, at: (settled) => at(settled, isWithoutZone) };
}
