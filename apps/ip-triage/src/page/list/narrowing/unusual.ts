import { instant } from "../../answer/sightings-axis.ts";
import type { AddressRow } from "../../lookup/address-row.ts";
import { devicesOf, firstSeenOf } from "../table/order.ts";

/** On so many devices an address is rare, in an organization of any size. */
export const mostOfRare = 10;

/** So many days before its answer an address is new. */
export const daysOfNew = 7;

/** Whether an address is to be looked at first: a public one, whom one talks to outside, that is rare or new here. */
export function isUnusual(row: AddressRow): boolean {
  const devices = devicesOf(row);
  if (row.scope !== "public" || row.outcome.is !== "answered" || devices === undefined) return false;
  return devices <= mostOfRare || instant(firstSeenOf(row) ?? "") >= row.outcome.asOf - daysOfNew * 86_400_000;
}
