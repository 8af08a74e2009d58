import { describe, expect, test } from "vitest";
import { readIPAddress } from "./ip-address.ts";

describe("one address has one spelling:", () => {
  test.each([
    ["10.209.67.177", "10.209.67.177"],
    ["  8.8.8.8\t", "8.8.8.8"],
    ["2001:0DB8:0000:0000:0000:8A2E:0370:7334", "2001:db8::8a2e:370:7334"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["::ffff:10.0.0.1", "10.0.0.1"],
    ["::FFFF:0a00:0001", "10.0.0.1"],
    ["fe80::1%eth0", "fe80::1"],
    ["::1", "::1"],
    ["0:0:0:0:0:0:0:1", "::1"],
  ])("%s is %s", (text, ip) => {
    expect(readIPAddress(text)?.ip).toBe(ip);
  });
});

describe("an address is found as people write it down:", () => {
  test.each([
    ["1.2.3[.]4", "1.2.3.4"],
    ["1[.]2[.]3[.]4", "1.2.3.4"],
    ["1(.)2{.}3[dot]4", "1.2.3.4"],
    ["hxxp://1.2.3[.]4/login?next=5.6.7.8", "1.2.3.4"],
    ["hxxps://user@1.2.3[.]4:8443/", "1.2.3.4"],
    ["https://[2001:db8::1]:443/#x", "2001:db8::1"],
    ["2001[:]db8::1", "2001:db8::1"],
    ["10.0.0.1:3389", "10.0.0.1"],
    ["[::1]:22", "::1"],
    ["[fe80::1%25eth0]", "fe80::1"],
    ["1.2.3[.]4/32", "1.2.3.4"],
    ["2001:db8::1/128", "2001:db8::1"],
    ["http://1.2.3.4/24", "1.2.3.4"],
  ])("%s is %s", (text, ip) => {
    expect(readIPAddress(text)?.ip).toBe(ip);
  });
});

test.each([
  "",
  "example.org",
  "256.1.1.1",
  "1.2.3",
  "010.0.0.1",
  "0x7f.0.0.1",
  "16909060",
  "1.2.3.4/24",
  "2001:db8::/32",
  "8.8.8.888",
  "::1::",
  "hxxp://",
  "1.2.3.4.5",
])("%j is no address", (text) => {
  expect(readIPAddress(text)).toBeUndefined();
});

describe("an address is public, private or reserved:", () => {
  test.each([
    ["8.8.8.8", "public", 4],
    ["2001:4860:4860::8888", "public", 6],
    ["10.209.67.177", "private", 4],
    ["192.168.1.1", "private", 4],
    ["100.64.0.1", "private", 4],
    ["127.0.0.1", "private", 4],
    ["169.254.1.1", "private", 4],
    ["fd00::1", "private", 6],
    ["fe80::1", "private", 6],
    ["192.0.2.10", "reserved", 4],
    ["224.0.0.1", "reserved", 4],
    ["255.255.255.255", "reserved", 4],
    ["2001:db8::1", "reserved", 6],
    ["ff02::1", "reserved", 6],
    ["2002::1", "reserved", 6],
  ])("%s is %s", (text, scope, family) => {
    expect(readIPAddress(text)).toMatchObject({ scope, family });
  });
});
