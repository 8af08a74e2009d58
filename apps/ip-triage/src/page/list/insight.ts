import type { AddressRow } from "../lookup/address-row.ts";
import { addressOrder, devicesOf, firstSeenOf, timeOrder } from "./order.ts";

/** What stands out among the addresses that were seen. */
export interface Insight {
  readonly seen: number;
  /** Answered, and on no device in the look-back. */
  readonly unseen: number;
  /** On the fewest devices; of several the one that appeared last. */
  readonly rarest: AddressRow | undefined;
  /** How many others are on as few devices. */
  readonly asRare: number;
  /** The one that appeared last. */
  readonly newest: AddressRow | undefined;
}

export function insightOf(rows: readonly AddressRow[]): Insight {
  const seen = rows.filter((row) => devicesOf(row) !== undefined);
  const dated = seen.filter((row) => firstSeenOf(row) !== undefined);
  const newestFirst = dated.toSorted((a, b) => compare(b, a));
  const fewest = Math.min(...seen.map((row) => devicesOf(row) ?? Number.POSITIVE_INFINITY));
  const rare = [...newestFirst, ...seen].filter((row) => devicesOf(row) === fewest);
  const [rarest] = rare;
  return {
    seen: seen.length,
    unseen: rows.filter((row) => row.outcome.is === "answered").length - seen.length,
    rarest,
    asRare: new Set(rare).size - (rarest ? 1 : 0),
    newest: newestFirst[0],
  };
}

function compare(a: AddressRow, b: AddressRow): number {
  const [one, other] = [a, b].map((row) => `${timeOrder(firstSeenOf(row) ?? "")}${addressOrder(row.ip)}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}
