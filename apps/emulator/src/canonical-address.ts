import { isIPv4, isIPv6 } from "node:net";

const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * The one spelling under which an address is stored and looked up: dotted decimal, or IPv6 as short as it gets.
 * An IPv4-mapped IPv6 address is the IPv4 address; a zone is left out, since it means something on one device only.
 * Undefined if the text is no address.
 */
export function canonicalAddress(text: string): string | undefined {
  // Octal, hexadecimal and shortened forms are refused: "010.0.0.1" would be 8.0.0.1 to some.
  if (isIPv4(text)) return text;
  if (!isIPv6(text)) return undefined;
  const [address = ""] = text.split("%");
  // A URL's host is written in canonical form, whichever of the many spellings it was given in.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = mapped.exec(canonical) ?? [];
  return high === undefined || low === undefined
    ? canonical
    : dotted(Number.parseInt(high, 16), Number.parseInt(low, 16));
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
