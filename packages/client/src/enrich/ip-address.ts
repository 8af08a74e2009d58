import ipaddr from "ipaddr.js";
import { type ParsedAddress, parseAddress, withoutBrackets } from "./address-form.ts";

/**
 * What kind of address it is: routed in the internet; of a network of one's own (private, unique local, link-local, loopback,
 * carrier-grade NAT); or set aside for a special purpose (multicast, documentation, tunnels, ...), by the IANA's registries.
 */
export type IPScope = "public" | "private" | "reserved";

export interface IPAddress {
  /** In its one canonical spelling: dotted decimal, or IPv6 as RFC 5952 writes it. IPv4-mapped IPv6 is IPv4; a zone is left out. */
  readonly ip: string;
  readonly family: 4 | 6;
  readonly scope: IPScope;
}

const privateRanges = new Set(["private", "uniqueLocal", "linkLocal", "loopback", "carrierGradeNat"]);

/**
 * Reads one address as people write it down: plain, with a port, as the host of a URL, or defanged (`1.2.3[.]4`, `hxxp://...`).
 * A network of one address (`/32`, for IPv6 `/128`) is that address. Undefined for anything else, larger networks (`readIPBlock`),
 * names of hosts and the shortened, octal and hexadecimal forms of IPv4 among it.
 */
export function readIPAddress(text: string): IPAddress | undefined {
  const plain = refang(text.trim());
  const address = parseAddress(hostOf(plain.replace(plain.includes(":") ? /\/128$/ : /\/32$/, "")));
  return address && describeAddress(address);
}

export function describeAddress(address: ParsedAddress): IPAddress {
  const range = address.range();
  return {
    ip: address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString(),
    family: address.kind() === "ipv4" ? 4 : 6,
    scope: range === "unicast" ? "public" : privateRanges.has(range) ? "private" : "reserved",
  };
}

function refang(text: string): string {
  return withoutBrackets(text).replace(/^h(?:xx|tt)p(s?)(?=:\/\/)/i, "http$1");
}

/** The host of a URL, or of `host:port`, without brackets and zone. */
function hostOf(text: string): string {
  const authority = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(text)?.[1] ?? text;
  const host = /^\[([^\]]+)\](?::\d+)?$/.exec(authority)?.[1] ?? /^([^:]+):\d+$/.exec(authority)?.[1] ?? authority;
  return host.replace(/%.*$/, "");
}
