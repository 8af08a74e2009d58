const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * The one spelling of a valid address: dotted decimal, or IPv6 as short as it gets. An IPv4-mapped IPv6 address is the
 * IPv4 address; a zone is left out, since it means something on one device only.
 */
export function canonicalAddress(ip: string): string {
  if (!ip.includes(":")) return ip;
  const [address = ""] = ip.split("%");
  // A URL's host is written in canonical form, whichever of the many spellings it was given in.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = mapped.exec(canonical) ?? [];
  if (high === undefined || low === undefined) return canonical;
  return [high, low].flatMap((part) => bytesOf(Number.parseInt(part, 16))).join(".");
}

function bytesOf(part: number): [number, number] {
  return [part >> 8, part & 255];
}
