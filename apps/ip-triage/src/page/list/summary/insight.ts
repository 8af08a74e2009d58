import { instant } from "../../answer/sightings-axis.ts";
import type { AddressRow } from "../../lookup/address-row.ts";
import { isUnusual } from "../narrowing/unusual.ts";
import { addressOrder, devicesOf, firstSeenOf, timeOrder } from "../table/order.ts";

/** What stands out among the addresses that were seen. */
export interface Insight {
  readonly seen: number;
  /** Answered, and on no device in the look-back. */
  readonly unseen: number;
  /** To be looked at first: public, and rare or new. */
  readonly unusual: number;
  /** On the fewest devices; of several the one that appeared last. Public ones, if there are any: those are who one talks to outside. */
  readonly rarest: AddressRow | undefined;
  /** How many others are on as few devices. */
  readonly asRare: number;
  /** The one that appeared last, public if there is one. */
  readonly newest: AddressRow | undefined;
  /** From when on (milliseconds since 1970) an address is new, and how many are: the day before the last answer. */
  readonly recent: { readonly from: number; readonly count: number };
}

const dayMs = 86_400_000;

export function insightOf(rows: readonly AddressRow[]): Insight {
  const seen = rows.filter((row) => devicesOf(row) !== undefined);
  const publicOnes = seen.filter(({ scope }) => scope === "public");
  const candidates = publicOnes.length > 0 ? publicOnes : seen;
  const newestFirst = candidates.filter((row) => firstSeenOf(row) !== undefined).toSorted((a, b) => compare(b, a));
  const fewest = candidates.reduce((least, row) => Math.min(least, devicesOf(row) ?? least), Number.POSITIVE_INFINITY);
  const rare = [...newestFirst, ...candidates].filter((row) => devicesOf(row) === fewest);
  const [rarest] = rare;
  const from = lastAnswer(rows) - dayMs;
  return {
    seen: seen.length,
    unseen: rows.filter((row) => row.outcome.is === "answered").length - seen.length,
    unusual: seen.filter(isUnusual).length,
    rarest,
    asRare: new Set(rare).size - (rarest ? 1 : 0),
    newest: newestFirst[0],
    recent: { from, count: seen.filter((row) => instant(firstSeenOf(row) ?? "") >= from).length },
  };
}

function lastAnswer(rows: readonly AddressRow[]): number {
  return rows.reduce((last, { outcome }) => (outcome.is === "answered" ? Math.max(last, outcome.asOf) : last), 0);
}

function compare(a: AddressRow, b: AddressRow): number {
  const [one, other] = [a, b].map((row) => `${timeOrder(firstSeenOf(row) ?? "")}${addressOrder(row.ip)}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}
