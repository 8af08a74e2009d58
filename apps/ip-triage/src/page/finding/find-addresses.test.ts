import fc from "fast-check";
import { expect, test } from "vitest";
import { createAddressFinder, findAddresses } from "./find-addresses.ts";

const ips = (text: string) => findAddresses(text).addresses.map(({ ip }) => ip);

test("addresses are told apart by kind, each once, and counted as often as they stand there", () => {
  const found = findAddresses("8.8.8.8 to 10.0.0.1:443, [2001:DB8::1]:53; 8.8[.]8.8 hxxp://2001:db8:0::1/ 224.0.0.1");
  expect(found.addresses).toEqual([
    { ip: "8.8.8.8", family: 4, scope: "public" },
    { ip: "10.0.0.1", family: 4, scope: "private" },
    { ip: "2001:db8::1", family: 6, scope: "reserved" },
    { ip: "224.0.0.1", family: 4, scope: "reserved" },
  ]);
  expect(found.places).toBe(6);
});

test.each([
  ["256.1.1.1, 010.0.0.1 and 1.2.3.999", ["256.1.1.1", "010.0.0.1", "1.2.3.999"]],
  ["300[.]1[.]1[.]1 300[.]1[.]1[.]1", ["300[.]1[.]1[.]1"]],
  ["version 1.2.3.4.5, 10.0.19041.1, v1.2.3.4, 1.2.3", []],
])("in %j these look like addresses and are none: %j", (text, invalid) => {
  expect(findAddresses(text).invalid).toEqual(invalid);
});

test("networks and ranges are told apart from addresses, each once, and neither end is asked for", () => {
  const found = findAddresses("10.20.0.0/24, 10.20.0.7/24; 8.8.8.8-8.8.8.20 and 192.168.0.0 255.255.255.0, 9.9.9.9");
  expect(found.blocks.map(({ kind, text, size }) => `${kind} ${text} ${size}`)).toEqual([
    "network 10.20.0.0/24 256",
    "range 8.8.8.8-8.8.8.20 13",
    "network 192.168.0.0/24 256",
  ]);
  expect(found.addresses.map(({ ip }) => ip)).toEqual(["9.9.9.9"]);
  expect(found.places).toBe(1);
});

test("a browser's version in a web server's log is no address", () => {
  const line =
    '203.0.113.7 - - [24/Nov/2026:09:15:00 +0000] "GET / HTTP/1.1" 200 12 "-" "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0"';
  expect(ips(line)).toEqual(["203.0.113.7"]);
});

test.each([
  ["an e-mail", "Received: from mail.example ([192.0.2.1])\r\n by mx (198.51.100.7) with SMTP", 2],
  ["CSV", 'time,src,dst\n2026-11-24T09:15:00Z,"10.1.2.3","2001:db8::5"\n', 2],
  ["JSON", '{"ip":"10.0.0.1","list":["10.0.0.2","::1"]}', 3],
  ["a firewall's log", "permitted tcp inside/10.1.1.1(4711) -> outside/203.0.113.1(80)", 2],
])("%s is read", (_, text, count) => {
  expect(ips(text)).toHaveLength(count);
});

const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6().filter((ip) => /\d/.test(ip)),
);

test("pieces cut between words find what the whole text has", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(address, fc.lorem()), { maxLength: 20 }), (words) => {
      const finder = createAddressFinder();
      for (const word of words) finder.read(`${word} `);
      // But for the lines in which they stand, of which a piece is a part.
      const { mentions: _, ...whole } = findAddresses(words.map((word) => `${word} `).join(""));
      expect(finder.found()).toMatchObject(whole);
    }),
  );
});

test("whatever the text, an address is found once, and nothing is both an address and invalid", () => {
  const pieces = fc.array(fc.constantFrom("1", "25", "300", ".", ":", "::", "[.]", "a", "/", " ", "Chrome/"));
  fc.assert(
    fc.property(
      pieces.map((all) => all.join("")),
      (text) => {
        const { addresses, places, invalid } = findAddresses(text);
        const all = [...addresses.map(({ ip }) => ip), ...invalid];
        expect(new Set(all).size).toBe(all.length);
        expect(places).toBeGreaterThanOrEqual(addresses.length);
      },
    ),
  );
});
