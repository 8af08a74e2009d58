import fc from "fast-check";

/** Names that every object has, or that do something to one. */
export const prototypeNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
] as const;

const fragments = fc.oneof(
  fc.constantFrom(...prototypeNames),
  fc.constantFrom(
    "10.0.0.1",
    "::1",
    "256.1.1.1",
    "2001:db8::1",
    "fe80::1%25eth0",
    "::ffff:10.0.0.1",
    "[::1]",
    "0x7f.1",
  ),
  fc.constantFrom("..", ".", "%2e%2e", "%2F", "%5c", "%00", "%zz", "%", "%ff%fe", "%u0041", "%E0%A4%A", "+", ";x=1"),
  fc.constantFrom(
    "{ip}",
    ":ip",
    "*",
    "**",
    "$metadata",
    "$count",
    "' OR 1=1--",
    "<script>",
    "{{7*7}}",
    "\\",
    "//",
    "@",
  ),
  fc.constantFrom("\u202e", "\u0000", "\ud800", "𝟏𝟐𝟕.0.0.1", "é", "e\u0301", "💥", "İ", "ſ"),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.integer({ min: 1, max: 3000 }).map((length) => "a".repeat(length)),
);

/** What nobody means well by, and what may be fine. */
export const hostileText = fc.array(fragments, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));

/** The same in a path or a query, encoded or as it is. */
export const hostileSegment = fc.oneof(hostileText, hostileText.map(encoded));

/** A lone half of a surrogate pair cannot be encoded. */
export function encoded(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, "\ufffd"));
}
