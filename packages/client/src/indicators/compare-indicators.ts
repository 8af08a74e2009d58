import type { Indicator, NewIndicator } from "./new-indicator.ts";

interface Named {
  readonly indicatorType: unknown;
  readonly indicatorValue: unknown;
}

/**
 * What makes two indicators one: their type and value (captured). Hashes, thumbprints, addresses and domains are the same in any case; what
 * a URL leads to need not be (decided, the documentation does not say).
 */
export function indicatorKey({ indicatorType, indicatorValue }: Named): string {
  const value = String(indicatorValue);
  return `${indicatorType} ${indicatorType === "Url" ? value : value.toLowerCase()}`;
}

/** Left out: what is the key, and what the service heeds only when an indicator is new (documented). */
const compared = [
  "action",
  "title",
  "description",
  "severity",
  "expirationTime",
  "recommendedActions",
  "rbacGroupNames",
  "educateUrl",
  "generateAlert",
] as const satisfies readonly (keyof NewIndicator)[];

/** The members in which an indicator is not as it is wanted. What is not said of the wanted one may be anything. */
export function differingMembers(wanted: NewIndicator, existing: Indicator): readonly string[] {
  return compared.filter((name) => {
    const value = wanted[name];
    return value !== undefined && asKept(name, value) !== asKept(name, existing[name]);
  });
}

/** What a member says, as a text: one that says nothing is null, empty, or false (captured). */
function asKept(name: (typeof compared)[number], value: unknown): string {
  if (name === "expirationTime") return String(expiryOf(value));
  // A list of groups has no order.
  return JSON.stringify((Array.isArray(value) ? value.toSorted() : value) || []);
}

/** The second in which an indicator is gone, since 1970: the service keeps no fraction (captured). */
export function expiryOf(expirationTime: unknown): number {
  return typeof expirationTime === "string" ? Math.floor(Date.parse(expirationTime) / 1000) : Number.POSITIVE_INFINITY;
}
