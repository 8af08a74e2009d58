import ipaddr from "ipaddr.js";
import type { ParsedAddress } from "./address-form.ts";
import { type AddressPlace, addressWords, type FoundIP, networkOrAddress, type Place } from "./address-words.ts";
import { describeAddress, type IPAddress } from "./ip-address.ts";
import { type IPBlock, rangeOf } from "./ip-block.ts";

/**
 * The single IP addresses in any text, such as a log, an e-mail or a report, in the order in which they stand there, repetitions
 * included. What is found stands there as it is, but for the brackets of defanged forms: nothing is cut out of something longer,
 * such as `8.8.8.888`, times, versions of browsers and hardware addresses. An address of a URL or with a port is one; IPv6 without a
 * digit is none, for in a text it is more likely a name in some program. Networks and ranges are left out: `findIPs` tells them.
 */
export function* findIPAddresses(text: string): Generator<IPAddress, void, undefined> {
  for (const found of findIPs(text)) if (found.kind === "address") yield found.address;
}

/**
 * What `findIPAddresses` finds, and what it leaves out: networks (`10.20.0.0/24`, with a mask too), ranges (`8.8.8.8-8.8.8.20`, `8.8.8.8-20`),
 * and what looks like an address and is none (`8.8.8.888`). A `/` with a length of up to 32, or 128, behind an address is a network's,
 * whichever of its addresses it is; one with a path or more (`http://1.2.3.4/24`) is not. A hyphen between blanks makes a range of two
 * addresses that begin alike; of more than two it makes a list.
 */
export function* findIPs(text: string): Generator<FoundIP, void, undefined> {
  for (const { found } of findPlaces(text)) yield found;
}

/** Reads one network or range, written as `findIPs` finds them. Undefined for anything else, a single address among it. */
export function readIPBlock(text: string): IPBlock | undefined {
  const whole = text.trim();
  for (const { found, start, end } of findPlaces(whole)) {
    const isAll = start === 0 && end === whole.length;
    return isAll && (found.kind === "network" || found.kind === "range") ? found : undefined;
  }
  return undefined;
}

/** Puts together what stands in several words: the ends of a range, and a network's address and mask. */
function* findPlaces(text: string): Generator<Place> {
  // Addresses with nothing but hyphens between them.
  let joined: AddressPlace[] = [];
  for (const place of addressWords(text)) {
    const before = joined.at(-1);
    // No gap that joins is longer.
    const gap = before?.open && place.start - before.end <= 20 ? text.slice(before.end, place.start) : "";
    const address = "address" in place ? place : undefined;
    if (address && hyphen.test(gap)) {
      joined.push(address);
      continue;
    }
    const masked = before && address && maskGap.test(gap) ? withMask(before, gap, address) : undefined;
    yield* rangeOrList(masked ? joined.slice(0, -1) : joined, text);
    joined = address && !masked ? [address] : [];
    if (masked) yield masked;
    else if ("found" in place) yield place;
  }
  yield* rangeOrList(joined, text);
}

const hyphen = /^\]?[ \t]{0,2}[-–—][ \t]{0,2}\[?$/;
const maskGap = /^(?:\/|[ \t]{1,4}(?:(?:net|subnet)?mask:?[ \t]{1,4})?)$/i;

function* rangeOrList(joined: readonly AddressPlace[], text: string): Generator<Place> {
  const [from, to, more] = joined;
  const range = from && to && !more && rangeOf(from.address, to.address);
  // As in `source - destination`: two that have nothing in common are no range.
  const apart = range && /\s/.test(text.slice(from.end, to.start)) && beginning(range.first) !== beginning(range.last);
  if (range && !apart) {
    yield { found: range, start: from.start, end: to.end };
    return;
  }
  for (const { start, end, address } of joined) {
    yield { found: { kind: "address", address: describeAddress(address) }, start, end };
  }
}

function beginning({ ip }: IPAddress): string | undefined {
  return ip.split(/[.:]/)[0];
}

/** `10.20.0.0 255.255.255.0`, `10.20.0.0 mask 255.255.255.0`, `10.20.0.0/255.255.255.0`, and the same with a wildcard, `0.0.0.255`. */
function withMask({ address, start }: AddressPlace, gap: string, mask: AddressPlace): Place | undefined {
  const length = maskLength(mask.address);
  // In `source destination`, the destination may be everybody's broadcast.
  if (length === undefined || (length === 32 && gap !== "/")) return undefined;
  const found = networkOrAddress(address, length, 32);
  return found && { found, start, end: mask.end };
}

function maskLength(mask: ParsedAddress): number | undefined {
  const bytes = mask.toByteArray();
  if (bytes.length !== 4 || (bytes[0] !== 0 && bytes[0] !== 255)) return undefined;
  const plain = new ipaddr.IPv4(bytes[0] === 0 ? bytes.map((byte) => 255 - byte) : bytes);
  return plain.prefixLengthFromSubnetMask() ?? undefined;
}
