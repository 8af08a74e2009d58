import { readIPAddress } from "@defender-endpoint/client/enrich";
import { packAddresses, unpackAddresses } from "./packed-addresses.ts";

/** What the page asks. It lives in the address bar, so that a view can be shared. */
export interface Question {
  /** At least one. A single one may be anything, of which the service then says what is wrong with it. */
  readonly ips: readonly string[];
  /** NaN when the address bar holds no number: the answer then says what is wrong with it. */
  readonly lookBackHours: number;
  /** The link that asked was cut off on its way: these are the addresses that are left. */
  readonly damaged?: boolean;
}

/** The 30 days of data that the service keeps, in hours. */
export const longestLookBack = 720;

/** How many addresses may be asked about at once: more than three hours' worth of the service's quota. */
export const mostAddresses = 5_000;

/** The longest list, in characters, that a link holds written out, for people to read. Longer ones are packed. */
const readable = 1_000;

type Place = Pick<Location, "search" | "hash">;

/**
 * Reads the question out of a URL; undefined when nothing is asked. One address stands in the query, a list in the fragment, which a
 * browser does not send: no server's log and no length that a server allows has to do with it.
 */
export function questionFrom({ search, hash }: Place): Question | undefined {
  const parameters = new URLSearchParams(search);
  const hours = parameters.get("lookBackHours")?.trim();
  const lookBackHours = hours ? Number(hours) : longestLookBack;
  const ip = parameters.get("ip")?.trim();
  if (ip) return { ips: [ip], lookBackHours };
  const list = new URLSearchParams(hash.slice(1));
  const { ips, damaged } = unpackAddresses(list.get("packed") ?? "");
  // What was packed is an address; of IPv6 there are forms that stand for an IPv4 one.
  const packed = ips.map((text) => (text.includes(":") ? readIPAddress(text)?.ip : text));
  const all = [
    ...(list
      .get("ips")
      ?.split(",")
      .map((text) => readIPAddress(text)?.ip) ?? []),
    ...packed,
  ];
  const valid = [...new Set(all)].filter((one) => one !== undefined).slice(0, mostAddresses);
  if (valid.length === 0) return undefined;
  return { ips: valid, lookBackHours, ...(list.has("packed") && damaged && { damaged }) };
}

/** The URL that asks the question, from its `?` on. Of what `search` says, what is no question stays. */
export function urlOf({ ips, lookBackHours }: Question, search = ""): string {
  const parameters = new URLSearchParams(search);
  parameters.delete("ip");
  const [first = ""] = ips;
  if (ips.length === 1) parameters.set("ip", first);
  parameters.set("lookBackHours", String(lookBackHours));
  if (ips.length === 1) return `?${parameters}`;
  const written = ips.join(",");
  return `?${parameters}#${written.length <= readable ? `ips=${written}` : `packed=${packAddresses(ips)}`}`;
}

/** Whether two questions would get the same answer. */
export function isSameQuestion(a: Question | undefined, b: Question | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  // `Object.is`, because a look-back that is no number is NaN.
  return Object.is(a.lookBackHours, b.lookBackHours) && a.ips.length === b.ips.length && a.ips.join() === b.ips.join();
}
