import fc from "fast-check";
import { expect, test } from "vitest";
import { findIPAddresses } from "./find-ip-addresses.ts";
import { readIPAddress } from "./ip-address.ts";

const found = (text: string) => [...findIPAddresses(text)].map(({ ip }) => ip);

test.each([
  ["10.0.0.1", ["10.0.0.1"]],
  ["from 10.0.0.1, to 10.0.0.2; then (10.0.0.3).", ["10.0.0.1", "10.0.0.2", "10.0.0.3"]],
  ["src=10.0.0.1:443 dst=[2001:db8::1]:80", ["10.0.0.1", "2001:db8::1"]],
  ['{"ip":"10.0.0.1","v6":"::1"}', ["10.0.0.1", "::1"]],
  ["1.2.3[.]4 and 5(.)6{.}7[dot]8, hxxp://9.9.9[.]9/x", ["1.2.3.4", "5.6.7.8", "9.9.9.9"]],
  ["2001[:]db8[:]:1 is defanged", ["2001:db8::1"]],
  ["https://u:p@10.0.0.1:8443/a?b=10.0.0.2#10.0.0.3", ["10.0.0.1", "10.0.0.2", "10.0.0.3"]],
  ["10.0.0.0/8, 10.0.0.1-10.0.0.9, fe80::/64", ["10.0.0.0", "10.0.0.1", "10.0.0.9", "fe80::"]],
  ["::ffff:10.0.0.1 is 10.0.0.1", ["10.0.0.1", "10.0.0.1"]],
  ["fe80::1%eth0: no route", ["fe80::1"]],
  ["2001:DB8:0:0:0:0:0:1: refused. 2001:db8::2.", ["2001:db8::1", "2001:db8::2"]],
  ["10.0.0.1.\nNext", ["10.0.0.1"]],
  ["10.0.0.1\r\n10.0.0.2\t10.0.0.3", ["10.0.0.1", "10.0.0.2", "10.0.0.3"]],
])("in %j it finds %j", (text, ips) => {
  expect(found(text)).toEqual(ips);
});

test.each([
  "version 1.2.3.4.5, v1.2.3.4, 1.2.3, x1.2.3.4",
  "Mozilla/5.0 (Windows NT 10.0) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0",
  "256.1.1.1 and 010.0.0.1",
  "4.3.2.1.in-addr.arpa",
  "at 12:34:56, 2024-01-01T12:34:56",
  "00:11:22:33:44:55",
  "std::vector, a::b, Foo::Bar, ::, dead::beef",
  "1::12345 1::2x 1:2:3:4:5:6:7:8:9",
  "",
])("in %j there is none", (text) => {
  expect(found(text)).toEqual([]);
});

const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6().filter((ip) => /\d/.test(ip)),
);
const between = fc.constantFrom(" ", "\n", ", ", "; ", '","', ") (", " - ", "\t", " | ", "> <");

test("whatever stands between addresses, all of them are found, in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(address, between)), (parts) => {
      const text = parts.map(([ip, separator]) => `${ip}${separator}`).join("");
      expect(found(text)).toEqual(parts.map(([ip]) => readIPAddress(ip)?.ip));
    }),
  );
});

test("whatever the text, what is found is an address in its canonical spelling", () => {
  const pieces = fc.array(
    fc.constantFrom("1", "25", "300", ".", ":", "::", "[.]", "[:]", "a", "f", "/", "%", " ", "dot"),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        pieces.map((all) => all.join("")),
      ),
      (text) => {
        for (const { ip } of findIPAddresses(text)) expect(readIPAddress(ip)?.ip).toBe(ip);
      },
    ),
  );
});
