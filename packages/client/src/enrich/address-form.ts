import ipaddr from "ipaddr.js";

export type ParsedAddress = ipaddr.IPv4 | ipaddr.IPv6;

// Without the leading zeros that some programs take for octal numbers.
const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
/** IPv4 in four decimal numbers; a part of a regular expression. */
export const dotted = `${octet}(?:\\.${octet}){3}`;
const group = "[0-9a-f]{1,4}";
const groups = `${group}(?::${group}){0,7}`;

const v4 = new RegExp(`^${dotted}$`);
const v4Ending = new RegExp(`(?<=:)${dotted}$`);
const v6 = new RegExp(`^(?:${group}(?::${group}){7}|(?:${groups})?::(?:${groups})?)$`, "i");

/** How reports write a dot or colon so that no program makes a link of it; a part of a regular expression. */
export const bracketed = String.raw`[[({](?:\.|:|dot)[\])}]`;

/** A text with the dots and colons that were meant. */
export function withoutBrackets(text: string): string {
  return text.replace(bracketedMarks, (mark) => (mark.includes(":") ? ":" : "."));
}

const bracketedMarks = new RegExp(bracketed, "gi");

/**
 * Parses an address that stands alone: IPv4 in four decimal numbers, or IPv6 without a zone. IPv4-mapped IPv6 becomes IPv4.
 * The form is checked first: the library answers what is none by throwing, which costs a hundred times as much.
 */
export function parseAddress(text: string): ParsedAddress | undefined {
  if (v4.test(text)) return ipaddr.IPv4.parse(text);
  if (!hasFormOfIPv6(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

function hasFormOfIPv6(text: string): boolean {
  // The longest has six groups and IPv4's four numbers.
  if (text.length > 45 || !text.includes(":")) return false;
  const plain = text.replace(v4Ending, "0:0");
  return v6.test(plain) && (!plain.includes("::") || plain.split(":").filter(Boolean).length <= 7);
}
