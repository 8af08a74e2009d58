import { isIP } from "node:net";
import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, onTestFinished, test, vi } from "vitest";
import { findIPAddresses, findIPs } from "./find-ip-addresses.ts";
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
  ["::ffff:10.0.0.1 is 10.0.0.1", ["10.0.0.1", "10.0.0.1"]],
  ["fe80::1%eth0: no route", ["fe80::1"]],
  ["2001:DB8:0:0:0:0:0:1: refused. 2001:db8::2. 2001:db8::: no", ["2001:db8::1", "2001:db8::2", "2001:db8::"]],
  ["10.0.0.1.\nNext 10.0.0.2... 10.0.0.3[.]", ["10.0.0.1", "10.0.0.2", "10.0.0.3"]],
  ["10.0.0.1: refused, 10.0.0.2:refused", ["10.0.0.1", "10.0.0.2"]],
  ["10.0.0.1\r\n10.0.0.2\t10.0.0.3", ["10.0.0.1", "10.0.0.2", "10.0.0.3"]],
])("in %j it finds %j", (text, ips) => {
  expect(found(text)).toEqual(ips);
});

test.each([
  "version 1.2.3.4.5, v1.2.3.4, 1.2.3, x1.2.3.4",
  "Mozilla/5.0 (Windows NT 10.0) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0 HeadlessChrome/1.2.3.4 Brave/1.2.3.4",
  "256.1.1.1 and 010.0.0.1",
  "8.8.8.888, 192.168.1.300, 1.2.3.256. 8.8.8.299:80 (198.51.100.300:443) 7.4.2.512",
  "1[.]2[.]3[.]260 1(.)2(.)3(.)999",
  "::ffff:192.0.2.256 2001:db8::12345 2001:db8::1::",
  "1.2.3.4[.]5 1[.]1.2.3.4 1.2.3.4[.]example",
  "4.3.2.1.in-addr.arpa",
  "at 12:34:56, 2024-01-01T12:34:56",
  "00:11:22:33:44:55",
  "std::vector, a::b, Foo::Bar, ::, dead::beef",
  "1::12345 1::2x 1:2:3:4:5:6:7:8:9 1:2:3:4:5:6:7:8::",
  "",
])("in %j there is none", (text) => {
  expect(found(text)).toEqual([]);
});

const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6().filter((ip) => /\d/.test(ip)),
);
const between = fc.constantFrom(" ", "\n", ", ", "; ", '","', ") (", " -> ", "\t", " | ", "> <");

test("whatever stands between addresses, all of them are found, in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(address, between)), (parts) => {
      const text = parts.map(([ip, separator]) => `${ip}${separator}`).join("");
      expect(found(text)).toEqual(parts.map(([ip]) => readIPAddress(ip)?.ip));
    }),
  );
});

const octet = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 999 })).map(String);
const dot = fc.constantFrom(".", ".", ".", "[.]", "(dot)");
const dotted = fc
  .array(fc.tuple(octet, dot), { minLength: 3, maxLength: 5 })
  .map((parts) => parts.flat().slice(0, -1).join(""));
const piece = fc.oneof(
  dotted,
  fc.ipV6(),
  fc.constantFrom(".", "[.]", ":", "::", ":443", "::ffff:", "a", "x", "%", "/", "-", " ", " ", " ", ",", "[", "]"),
);
/** Texts that are full of what is an address, or nearly one. */
const nearly = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));

test("whatever the text, what is found stands there as it is, between what delimits it", () => {
  let total = 0;
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: "binary" })), (text) => {
      const plain = text.replace(/[[({](\.|:|dot)[\])}]/gi, (mark) => (mark.includes(":") ? ":" : "."));
      const standing = plain.split(/[^\w.:]+/).flatMap((word) => {
        const v4 = /^([\d.]*\d)(?::|\.*$)/.exec(word)?.[1] ?? "";
        const whole = [v4, word.replace(/\.+$/, ""), word.replace(/\.+$/, "").replace(/:$/, "")];
        return whole.filter((one) => isIP(one)).map((one) => readIPAddress(one)?.ip);
      });
      for (const ip of found(text)) {
        total += 1;
        expect(standing).toContain(ip);
      }
    }),
    { numRuns: 2_000 },
  );
  // Else nothing was compared.
  expect(total).toBeGreaterThan(100);
});

test.each([
  ["256.1.1.1, 010.0.0.1 and 1.2.3.999:80", ["256.1.1.1", "010.0.0.1", "1.2.3.999"]],
  ["300[.]1[.]1[.]1.", ["300[.]1[.]1[.]1"]],
  ["version 1.2.3.4.5, 10.0.19041.1, v1.2.3.4, 1.2.3", []],
])("in %j these look like addresses and are none: %j", (text, invalid) => {
  expect([...findIPs(text)]).toEqual(invalid.map((one) => ({ kind: "invalid", text: one })));
});

test.each([
  " 1:1:1:1:1:1:1:1:1:1",
  "-::::::::1.",
  "-::[.]1[.]1[.]1",
  " 1[:]1[:]1[:]1[:]1[:]1[:]1[:]1[:]1[.]1[.]1[.]1x",
  "-1:1:1:1:1:1:1:1:1.1.1.1x",
  "ffff1::x",
  " 999.1.1.1",
  " ::ffff:1.1.1.256",
  "[:]1:.",
  " ::",
  " ::/x",
  " a::/1a",
  " std/64",
])("a text full of %j costs no more than to read it: nothing that is no address is parsed", (piece) => {
  const parsers = [vi.spyOn(ipaddr.IPv4, "parse"), vi.spyOn(ipaddr.IPv6, "parse"), vi.spyOn(ipaddr, "parse")];
  onTestFinished(() => void vi.restoreAllMocks());
  expect(found(piece.repeat(1_000))).toEqual([]);
  expect(parsers.flatMap(({ mock }) => mock.calls)).toEqual([]);
  // Else nothing was counted.
  found("10.0.0.1 ::1");
  expect(parsers.flatMap(({ mock }) => mock.calls)).toEqual([["10.0.0.1"], ["::1"]]);
});
