import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, test } from "vitest";
import { addressOrder, timeOrder } from "./order.ts";

const canonical = (ip: string) => {
  const address = ipaddr.parse(ip);
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
};

test("addresses are in the order of their bytes, IPv4 in front", () => {
  const bytes = (ip: string) => {
    const all = ipaddr.parse(ip).toByteArray();
    return String.fromCharCode(all.length, ...all);
  };
  fc.assert(
    fc.property(
      fc.oneof(fc.ipV4(), fc.ipV6()).map(canonical),
      fc.oneof(fc.ipV4(), fc.ipV6()).map(canonical),
      (a, b) => {
        expect(Math.sign(addressOrder(a) < addressOrder(b) ? -1 : addressOrder(a) > addressOrder(b) ? 1 : 0)).toBe(
          bytes(a) < bytes(b) ? -1 : bytes(a) > bytes(b) ? 1 : 0,
        );
      },
    ),
  );
});

test("times are in order to the last digit", () => {
  const times = [
    "2026-11-24T09:15:00Z",
    "2026-11-24T09:15:00.0000001Z",
    "2026-11-24T09:15:00.1Z",
    "2026-11-24T09:15:01Z",
  ];
  expect(times.toReversed().toSorted((a, b) => (timeOrder(a) < timeOrder(b) ? -1 : 1))).toEqual(times);
});
