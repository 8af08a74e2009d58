const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
/** What may stand in an IPv6 address, and the zone behind it. Everything else of the spelling is left to the reader of URLs. */
const ipv6 = /^([0-9a-f:.]+)(?:%[0-9a-z.:-]+)?$/i;
const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * The one spelling under which an address is stored and looked up: dotted decimal, or IPv6 as short as it gets.
 * An IPv4-mapped IPv6 address is the IPv4 address; a zone is left out, since it means something on one device only.
 * Undefined if the text is no address.
 */
export function canonicalAddress(text: string): string | undefined {
  // Octal, hexadecimal and shortened forms are refused: "010.0.0.1" would be 8.0.0.1 to some.
  if (ipv4.test(text)) return text;
  const [, address] = ipv6.exec(text) ?? [];
  // A URL's host is written in canonical form, whichever of the many spellings it was given in.
  if (address === undefined || !address.includes(":") || !URL.canParse(`http://[${address}]`)) return undefined;
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = mapped.exec(canonical) ?? [];
  return high === undefined || low === undefined
    ? canonical
    : dotted(Number.parseInt(high, 16), Number.parseInt(low, 16));
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
