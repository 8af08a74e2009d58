import { longSpan, shortSpan } from "./device-counts.ts";

/**
 * SQL that every database understands about the table of addresses, which has one row for each and alone answers most questions.
 *
 * `devices` is how many contacts the address has, and `counted` whether these are in the table of counts. `first_seen` and `last_seen`
 * are the ends of its times, null if it has none. No contact was last seen before `oldest_contact`, which may itself be earlier than all.
 */

const ofContacts = (what: string) => `(SELECT ${what} FROM contacts WHERE contacts.address = given.address)`;
const ofTimes = (what: string) => `(SELECT ${what} FROM times WHERE times.address = given.address)`;

/** Makes the rows of addresses that a database of 0.1.0 knows, and counts anew where it has counts: its spans had other sizes. */
export const fillAddresses = `
  INSERT INTO addresses (address, devices, counted, oldest_contact, first_seen, last_seen)
  SELECT
    address, ${ofContacts("count(*)")}, EXISTS (SELECT 1 FROM counts WHERE counts.address = given.address),
    ${ofContacts("min(last_seen)")}, ${ofTimes("min(time)")}, ${ofTimes("max(time)")}
  FROM (SELECT address FROM contacts UNION SELECT address FROM times) AS given;
  DELETE FROM counts;
  INSERT INTO counts (address, span, number, devices)
  SELECT address, span, last_seen >> span, count(*)
  FROM contacts, (SELECT ${longSpan} AS span UNION SELECT ${shortSpan}) AS spans
  WHERE address IN (SELECT address FROM addresses WHERE counted)
  GROUP BY address, span, last_seen >> span;`;

/** After contacts or times of some addresses were deleted. */
export function tightenAddresses(where: string): string {
  return `
  UPDATE addresses AS given
  SET oldest_contact = ${ofContacts("min(last_seen)")}, first_seen = ${ofTimes("min(time)")}, last_seen = ${ofTimes("max(time)")}
  WHERE ${where}`;
}

/** Deletes the rows of those that have nothing any more. */
export function removeAddresses(where: string): string {
  return `DELETE FROM addresses WHERE ${where} AND devices = 0 AND last_seen IS NULL`;
}
