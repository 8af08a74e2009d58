import { isIP } from "node:net";
import { validators } from "@defender-endpoint/types/validators";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalAddress } from "./address.ts";

test.each([
  ["10.209.67.177", "10.209.67.177"],
  ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
  ["2001:db8::0001", "2001:db8::1"],
  ["::ffff:10.0.0.1", "10.0.0.1"],
  ["::FFFF:0a00:0001", "10.0.0.1"],
  ["0:0:0:0:0:ffff:10.0.0.1", "10.0.0.1"],
  ["::10.0.0.1", "::a00:1"],
  ["64:ff9b::10.0.0.1", "64:ff9b::a00:1"],
  ["fe80::1%eth0", "fe80::1"],
  ["::", "::"],
])("%s is kept as %s", (text, canonical) => {
  expect(canonicalAddress(text)).toBe(canonical);
});

test.each([
  "",
  "256.1.1.1",
  "010.0.0.1",
  "0x7f.0.0.1",
  "10.1",
  "10.0.0.1 ",
  "1::2::3",
  "[::1]",
  "::1/64",
  "example.org",
])("%j is no address", (text) => {
  expect(canonicalAddress(text)).toBeUndefined();
});

const spellings = fc.oneof(
  fc.ipV6(),
  fc.ipV4().map((ip) => `::ffff:${ip}`),
  fc.ipV4(),
);

test("every address that the contract accepts can be read", () => {
  const isValid = validators.getIPStatistics.parameters.ip;
  fc.assert(
    fc.property(spellings.filter(isValid), (text) => {
      expect(isIP(canonicalAddress(text) ?? "")).toBeGreaterThan(0);
    }),
  );
});

test("the canonical spelling is its own canonical spelling", () => {
  fc.assert(
    fc.property(spellings, (text) => {
      const canonical = canonicalAddress(text) ?? "";
      expect(canonicalAddress(canonical)).toBe(canonical);
    }),
  );
});

test("what Node takes for an address is one, and nothing else", () => {
  const piece = fc.constantFrom(
    "",
    "0",
    "1",
    "ffff",
    "0db8",
    "12345",
    "g",
    "10.0.0.1",
    "256.0.0.1",
    "010.0.0.1",
    "1.2.3",
  );
  const pieces = fc.array(piece, { minLength: 1, maxLength: 9, size: "max" }).map((all) => all.join(":"));
  const zone = fc.constantFrom("", "", "", "%eth0", "%", "%1/64", "%a%b", "]", "/x");
  const text = fc.tuple(fc.oneof(pieces, spellings), zone).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (text) => {
      expect(canonicalAddress(text) !== undefined, text).toBe(isIP(text) > 0);
    }),
    { numRuns: 5000 },
  );
});
