import { readIPAddress } from "@defender-endpoint/client/enrich";
import fc from "fast-check";
import { expect, test } from "vitest";
import { packAddresses, unpackAddresses } from "./packed-addresses.ts";

const address = fc.oneof(fc.ipV4(), fc.ipV6()).map((ip) => readIPAddress(ip)?.ip ?? "::1");

test("a list comes out of a link as it went in, in characters that need no escape", () => {
  fc.assert(
    fc.property(fc.array(address, { maxLength: 300 }), (ips) => {
      const packed = packAddresses(ips);
      expect(packed).toMatch(/^[\w-]*$/);
      expect(unpackAddresses(packed)).toEqual({ ips, damaged: false });
    }),
  );
});

test("a link that was cut off gives the addresses up to there, and is known to be damaged", () => {
  fc.assert(
    fc.property(fc.array(address, { minLength: 1, maxLength: 300 }), fc.nat(), (ips, cut) => {
      const packed = packAddresses(ips);
      // The first three characters hold the count.
      const { ips: left, damaged } = unpackAddresses(packed.slice(0, 3 + (cut % (packed.length - 3))));
      expect(left).toEqual(ips.slice(0, left.length));
      expect(damaged).toBe(left.length < ips.length);
    }),
  );
});

test("whatever stands in a link, reading it does not fail", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const ip of unpackAddresses(text).ips) expect(readIPAddress(ip)?.family).toBeDefined();
    }),
  );
});

test.each([
  ["10.1.", 26_800],
  ["2001:db8::", 107_000],
])("5,000 addresses that begin with %s make a link of at most %i characters", (start, most) => {
  const ips = Array.from({ length: 5_000 }, (_, n) =>
    start.includes(":") ? `${start}${n.toString(16)}` : `${start}${n >> 8}.${n & 255}`,
  );
  expect(packAddresses(ips).length).toBeLessThanOrEqual(most);
});
