import type { StatisticsQuery, Ticks } from "@defender-endpoint/service";
import { longSpan, shortSpan } from "./device-counts.ts";

/** What the question needs, in the order of the parameters. */
export function statisticsArguments(
  query: StatisticsQuery,
): [address: string, now: Ticks, since: Ticks, seenSince: Ticks] {
  return [query.observable, query.now, query.devicesSince, query.seenSince];
}

/**
 * The question in SQL that every database understands, given how it writes a parameter. It answers no row for an address that is not known.
 *
 * Mostly the row of the address says it all: nothing that is known of it lies outside the windows, or nothing inside. Otherwise devices
 * are counted: those that were last seen within the window or later, less those that were seen later only. Of the latter there are none
 * unless the clock stands before what is known of the address: then they are looked at one by one.
 */
export function statisticsSql(parameter: (position: number) => string): string {
  const [address, now, since, seenSince] = [1, 2, 3, 4].map(parameter);
  const latest = `SELECT count(*) FROM contacts WHERE address = ${address} AND last_seen >= ${since}`;
  const counted = `SELECT coalesce(sum(devices), 0) FROM counts WHERE address = ${address}`;
  // The spans that lie wholly inside begin with these. The short ones end where the long ones begin.
  const firstLong = `((${since} >> ${longSpan}) + 1)`;
  const firstShort = `((${since} >> ${shortSpan}) + 1)`;
  const seen = `FROM times WHERE address = ${address} AND time BETWEEN ${seenSince} AND ${now}`;
  return `
    SELECT
      CASE
      WHEN oldest_contact >= ${since} AND last_seen <= ${now} THEN devices
      WHEN last_seen < ${since} THEN 0
      ELSE
        CASE WHEN counted THEN
          (${counted} AND span = ${longSpan} AND number >= ${firstLong})
          + (${counted} AND span = ${shortSpan} AND number >= ${firstShort} AND number < (${firstLong} << ${longSpan - shortSpan}))
          + (${latest} AND last_seen < (${firstShort} << ${shortSpan}))
        ELSE (${latest}) END
        - CASE WHEN last_seen > ${now} THEN (
          SELECT count(*) FROM contacts AS later
          WHERE later.address = ${address} AND later.last_seen > ${now} AND NOT EXISTS (
            SELECT 1 FROM earlier_sightings AS inside
            WHERE inside.address = ${address} AND inside.device = later.device AND inside.time BETWEEN ${since} AND ${now}
          )
        ) ELSE 0 END
      END AS devices,
      CASE WHEN first_seen BETWEEN ${seenSince} AND ${now} THEN first_seen ELSE (SELECT min(time) ${seen}) END AS first_seen,
      CASE WHEN last_seen BETWEEN ${seenSince} AND ${now} THEN last_seen ELSE (SELECT max(time) ${seen}) END AS last_seen
    FROM addresses WHERE addresses.address = ${address}
  `;
}
