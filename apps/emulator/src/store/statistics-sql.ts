import type { StatisticsQuery } from "../store.ts";
import { longSpan, shortSpan, spansSince } from "./device-counts.ts";

/** What the question needs beside itself, in the order of the parameters. */
export const statisticsParameters = [
  "address",
  "now",
  "devicesSince",
  "seenSince",
  "firstLongSpan",
  "firstShortSpan",
  "shortSpansEnd",
  "restEnd",
] as const;

type Parameter = (typeof statisticsParameters)[number];

export function statisticsArguments(query: StatisticsQuery): Record<Parameter, string | bigint> {
  const { long, short, shortEnd, rest } = spansSince(query.devicesSince);
  return { ...query, firstLongSpan: long, firstShortSpan: short, shortSpansEnd: shortEnd, restEnd: rest };
}

/**
 * The question in SQL that every database understands, given how it writes a parameter. Devices that were last seen within the window
 * or later, less those that were seen later only. Of the latter there are none unless the clock stands before what is known of
 * the address: then they are looked at one by one.
 */
export function statisticsSql(parameter: (name: Parameter) => string): string {
  const [address, now, since] = [parameter("address"), parameter("now"), parameter("devicesSince")];
  const latest = `SELECT count(*) FROM contacts WHERE address = ${address} AND last_seen >= ${since}`;
  const counted = `SELECT coalesce(sum(devices), 0) FROM counts WHERE address = ${address}`;
  const seen = `FROM times WHERE address = ${address} AND time BETWEEN ${parameter("seenSince")} AND ${now}`;
  return `
    SELECT
      CASE WHEN EXISTS (SELECT 1 FROM counts WHERE address = ${address}) THEN
        (${counted} AND span = ${longSpan} AND number >= ${parameter("firstLongSpan")})
        + (${counted} AND span = ${shortSpan} AND number >= ${parameter("firstShortSpan")} AND number < ${parameter("shortSpansEnd")})
        + (${latest} AND last_seen < ${parameter("restEnd")})
      ELSE (${latest}) END
      - (
        SELECT count(*) FROM contacts AS later
        WHERE later.address = ${address} AND later.last_seen > ${now} AND NOT EXISTS (
          SELECT 1 FROM earlier_sightings AS inside
          WHERE inside.address = ${address} AND inside.device = later.device AND inside.time BETWEEN ${since} AND ${now}
        )
      ) AS devices,
      (SELECT min(time) ${seen}) AS first_seen,
      (SELECT max(time) ${seen}) AS last_seen
  `;
}
