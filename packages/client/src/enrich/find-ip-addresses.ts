import { type IPAddress, readIPAddress } from "./ip-address.ts";

const dot = String.raw`(?:\.|\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\{dot\})`;
const colon = String.raw`(?::|\[:\])`;
const octet = String.raw`\d{1,3}`;
const group = "[0-9a-f]{1,4}";

// Browsers name themselves in every line of a web server's log, with versions such as `Chrome/120.0.0.0`.
const browser = "(?:Chrome|Chromium|CriOS|Edg[a-z]{0,4}|OPR|Vivaldi|YaBrowser|Whale)";

// Bounded in every repetition, so that no text makes the search slow. What it finds is a candidate; `readIPAddress` judges.
const v6 = `(?:${group})?(?:${colon}(?:${group})?){2,8}(?:${dot}${octet}){0,3}`;
const v4 = `${octet}(?:${dot}${octet}){3}`;
const candidate = new RegExp(String.raw`(?<![\w:.]|${browser}/)(?:${v6}|${v4})(?!\w|${dot}\w)`, "gi");

/**
 * The IP addresses in any text, such as a log, an e-mail or a report, in the order in which they stand there, repetitions included.
 * Defanged forms count; so do the addresses of URLs, ranges and networks (`10.0.0.0/8` has 10.0.0.0). Longer dotted numbers, times, versions of
 * browsers and hardware addresses are none, nor is IPv6 without a digit, which in a text is more likely a name in some program.
 */
export function* findIPAddresses(text: string): Generator<IPAddress, void, undefined> {
  for (const [found] of text.matchAll(candidate)) {
    // A colon or full stop behind an address belongs to the sentence.
    const address = /\d/.test(found) ? (readIPAddress(found) ?? readIPAddress(found.slice(0, -1))) : undefined;
    if (address) yield address;
  }
}
