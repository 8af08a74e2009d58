import ipaddr from "ipaddr.js";

/** What a link held. */
export interface Unpacked {
  readonly ips: readonly string[];
  /** The link was cut off or altered on its way: these are the addresses up to there. */
  readonly damaged: boolean;
}

/** One family's addresses follow each other in runs, each behind a byte with the family and the length. */
const longestRun = 127;
const version6 = 128;

/**
 * A list of addresses as URL-safe text, in its order: 6 characters for an IPv4 address, 22 for IPv6, a half and less of what they
 * take when written out. In front stands how many there are, so that a link which a mail program cut off can be told.
 */
export function packAddresses(ips: readonly string[]): string {
  const bytes: number[] = [ips.length >> 8, ips.length & 255];
  let run = -1;
  for (const ip of ips) {
    const address = ipaddr.parse(ip).toByteArray();
    const family = address.length === 16 ? version6 : 0;
    const head = bytes[run];
    if (head === undefined || (head & version6) !== family || (head & longestRun) === longestRun) {
      run = bytes.push(family + 1) - 1;
    } else bytes[run] = head + 1;
    bytes.push(...address);
  }
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

export function unpackAddresses(text: string): Unpacked {
  const bytes = bytesOf(text);
  const expected = ((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0);
  const ips: string[] = [];
  let left = 0;
  let size = 0;
  for (let at = 2; at + (left > 0 ? size : 1) <= bytes.length; ) {
    if (left > 0) {
      ips.push(written(bytes.slice(at, at + size)));
      at += size;
      left -= 1;
    } else {
      const head = bytes[at] ?? 0;
      at += 1;
      left = head & longestRun;
      size = head & version6 ? 16 : 4;
    }
  }
  return { ips, damaged: ips.length !== expected };
}

function written(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join(".");
  return new ipaddr.IPv6([...bytes]).toRFC5952String();
}

/** Up to the first character that does not belong there. */
function bytesOf(text: string): number[] {
  const [whole = ""] = /^[\w-]*/.exec(text) ?? [];
  const base64 = whole.slice(0, whole.length - (whole.length % 4 === 1 ? 1 : 0));
  return Array.from(atob(base64.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}
