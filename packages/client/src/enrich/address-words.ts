import { bracketed, dotted, type ParsedAddress, parseAddress, withoutBrackets } from "./address-form.ts";
import { describeAddress, type IPAddress } from "./ip-address.ts";
import { type IPBlock, networkOf, rangeOf } from "./ip-block.ts";

/** What a text has: an address, several that were written as one, or four numbers that look like an address and are none. */
export type FoundIP =
  | { readonly kind: "address"; readonly address: IPAddress }
  | IPBlock
  | { readonly kind: "invalid"; readonly text: string };

/** Where in a text something was found. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly found: FoundIP;
}

/** Where an address stands, with the punctuation or the port behind it. */
export interface AddressPlace {
  readonly start: number;
  readonly end: number;
  readonly address: ParsedAddress;
  /** Whether something that belongs to it may follow: it has no punctuation and no port, and begins no path. */
  readonly open: boolean;
}

/**
 * The words of a text that have the form of an address, or of a network or range in one piece: the longest runs of what addresses
 * are made of, each judged as a whole. So nothing is an address that stands inside of something else, and each word is judged once,
 * whatever the text.
 */
export function* addressWords(text: string): Generator<AddressPlace | Place, void, undefined> {
  for (const { 0: word, index: start } of text.matchAll(words)) {
    const end = start + word.length;
    // IPv6 without a digit is more likely a name, unless it is a network.
    const isName = !/\d/.test(word);
    if ((isName && !hasPrefix(text, end)) || isBrowserVersion(text, start)) continue;
    const plain = withoutBrackets(word);
    const found = judge(plain);
    if (found) {
      const open = found.written === plain && !isHostOfURL(text, start);
      const block = open ? readTail(text, start, end, found) : undefined;
      if (block || !isName) yield block ?? { start, end, address: found.address, open };
    } else if (fourNumbers.test(plain)) {
      const [written = word] = /^\d+(?:\D+\d+){3}/.exec(word) ?? [];
      yield { start, end, found: { kind: "invalid", text: written } };
    }
  }
}

const words = new RegExp(`(?:[\\w.:]|${bracketed})+`, "gi");
const leadingV4 = new RegExp(`^${dotted}(?=:|\\.*$)`);
const fourNumbers = /^\d{1,4}(?:\.\d{1,4}){3}(?=:|\.*$)/;

interface Judged {
  readonly address: ParsedAddress;
  /** The part of the word that is the address; behind it comes a port, or the punctuation of a sentence. */
  readonly written: string;
}

function judge(word: string): Judged | undefined {
  const v4 = leadingV4.exec(word)?.[0];
  if (v4 !== undefined) return judged(v4);
  // Longer ones are none, with all the punctuation that a sentence may put behind them.
  if (word.length > 50) return undefined;
  const written = word.replace(/\.+$/, "");
  return judged(written) ?? (written.endsWith(":") ? judged(written.slice(0, -1)) : undefined);
}

function judged(written: string): Judged | undefined {
  const address = parseAddress(written);
  return address && { address, written };
}

// Browsers name themselves in every line of a web server's log, with versions such as `Chrome/120.0.0.0`.
const browser = /(?:Chrome|Chromium|CriOS|Edg[a-z]{0,4}|OPR|Vivaldi|YaBrowser|Brave|Whale)\/$/i;

function isBrowserVersion(text: string, start: number): boolean {
  return text[start - 1] === "/" && browser.test(text.slice(Math.max(0, start - 12), start));
}

/** Whether `//` or the `@` of a user stands before it: what comes behind it then is a path. */
function isHostOfURL(text: string, start: number): boolean {
  return /(?:\/\/|@)\[?$/.test(text.slice(Math.max(0, start - 4), start).replace("]", ""));
}

// A path, a name or a longer number may go on.
const more = String.raw`[\w/?#%&=]|[.:]\w|${bracketed}\w`;
const prefixLength = new RegExp(String.raw`(?:%[\w.-]{1,32})?\]?(?:/|\[/\])(\d{1,3})(?!${more}|-[a-z])`, "iy");
const lastNumber = new RegExp(String.raw`[-–](\d{1,3})(?!${more}|-)`, "iy");

function hasPrefix(text: string, at: number): boolean {
  prefixLength.lastIndex = at;
  return prefixLength.test(text);
}

/** What `/24` behind an address makes of it, or `-20`, which stands for another last number. */
function readTail(text: string, start: number, at: number, { address, written }: Judged): Place | undefined {
  prefixLength.lastIndex = at;
  const [prefix, length] = prefixLength.exec(text) ?? [];
  if (prefix !== undefined) {
    const bits = written.includes(":") ? 128 : 32;
    const found = networkOrAddress(address, Number(length), bits);
    return found && { start, end: at + prefix.length, found };
  }
  lastNumber.lastIndex = at;
  const [range, last] = (address.kind() === "ipv4" && lastNumber.exec(text)) || [];
  const to = range && parseAddress(written.replace(/\d+$/, String(Number(last))));
  const found = to ? rangeOf(address, to) : undefined;
  return range && found ? { start, end: at + range.length, found } : undefined;
}

/** A network that has all bits of an address is a single address. */
export function networkOrAddress(address: ParsedAddress, prefix: number, bits: 32 | 128): FoundIP | undefined {
  return prefix === bits ? { kind: "address", address: describeAddress(address) } : networkOf(address, prefix, bits);
}
