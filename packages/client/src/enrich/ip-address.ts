import ipaddr from "ipaddr.js";

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
 * Undefined for anything else, names of hosts and the shortened, octal and hexadecimal forms of IPv4 among it.
 */
export function readIPAddress(text: string): IPAddress | undefined {
  const address = parse(hostOf(refang(text.trim())));
  if (address === undefined) return undefined;
  const range = address.range();
  return {
    ip: address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString(),
    family: address.kind() === "ipv4" ? 4 : 6,
    scope: range === "unicast" ? "public" : privateRanges.has(range) ? "private" : "reserved",
  };
}

function refang(text: string): string {
  return text
    .replace(/[[({](\.|dot|:)[\])}]/gi, (_, mark: string) => (mark === ":" ? ":" : "."))
    .replace(/^h(?:xx|tt)p(s?)(?=:\/\/)/i, "http$1");
}

/** The host of a URL, or of `host:port`, without brackets and zone. */
function hostOf(text: string): string {
  const authority = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(text)?.[1] ?? text;
  const host = /^\[([^\]]+)\](?::\d+)?$/.exec(authority)?.[1] ?? /^([^:]+):\d+$/.exec(authority)?.[1] ?? authority;
  return host.replace(/%.*$/, "");
}

function parse(host: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  // The library would read "010.0.0.1" as octal, and "1" as 0.0.0.1.
  if (ipaddr.IPv4.isValidFourPartDecimal(host)) return ipaddr.IPv4.parse(host);
  if (!host.includes(":") || !ipaddr.IPv6.isValid(host)) return undefined;
  return ipaddr.process(host);
}
