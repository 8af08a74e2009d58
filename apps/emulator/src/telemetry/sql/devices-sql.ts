import type { DevicesQuery, Ticks } from "@defender-endpoint/service";

/** What the question needs, in the order of the parameters. */
export function devicesArguments(
  query: DevicesQuery,
): [address: string, now: Ticks, since: Ticks, after: Buffer, top: number] {
  return [query.observable, query.now, query.since, Buffer.from(query.after ?? "", "hex"), query.top];
}

/**
 * The devices of an address in the order of the key, in SQL that every database understands, given how it writes a parameter. One that was seen
 * later as well is looked at in what was seen of it before. An id has 20 bytes, and what stands for any other name 32.
 */
export function devicesSql(parameter: (position: number) => string): string {
  const [address, now, since, after, top] = [1, 2, 3, 4, 5].map(parameter);
  return `
    SELECT device FROM contacts
    WHERE address = ${address} AND device > ${after} AND length(device) = 20 AND last_seen >= ${since} AND (
      last_seen <= ${now} OR EXISTS (
        SELECT 1 FROM earlier_sightings AS inside
        WHERE inside.address = ${address} AND inside.device = contacts.device AND inside.time BETWEEN ${since} AND ${now}
      )
    )
    ORDER BY device LIMIT ${top}
  `;
}
