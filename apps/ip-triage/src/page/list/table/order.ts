import type { AddressRow } from "../../lookup/address-row.ts";
import { statisticsOf } from "../../lookup/address-row.ts";

/** A text whose alphabetical order is the order of the addresses: IPv4 before IPv6, each by its numbers. */
export function addressOrder(ip: string): string {
  if (!ip.includes(":")) return `4${ip.replaceAll(/\d+/g, (part) => part.padStart(3, "0"))}`;
  const [head = "", tail] = ip.split("::").map((half) => half.split(":").filter(Boolean));
  const groups = tail === undefined ? [...head] : [...head, ...Array(8 - head.length - tail.length).fill("0"), ...tail];
  return `6${groups.map((group) => group.padStart(4, "0")).join("")}`;
}

/** A text whose alphabetical order is the order of the service's times, which have 0 to 7 fractional digits. */
export function timeOrder(timestamp: string): string {
  const [whole = "", fraction = ""] = timestamp.replace(/Z$/, "").split(".");
  return `${whole}.${fraction.padEnd(7, "0")}`;
}

/** Undefined for an address that no device contacted: that is the absence of a rarity, not the greatest one. */
export function devicesOf(row: AddressRow): number | undefined {
  return statisticsOf(row)?.organizationPrevalence || undefined;
}

export function firstSeenOf(row: AddressRow): string | undefined {
  return statisticsOf(row)?.orgFirstSeen ?? undefined;
}

export function lastSeenOf(row: AddressRow): string | undefined {
  return statisticsOf(row)?.orgLastSeen ?? undefined;
}
