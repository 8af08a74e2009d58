import { BlockList } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findIPAddresses, findIPs, readIPBlock } from "./find-ip-addresses.ts";
import { expandIPBlock } from "./ip-block.ts";

/** Addresses as they are, networks and ranges with their size. */
const found = (text: string) =>
  [...findIPs(text)].map((one) =>
    one.kind === "address" ? one.address.ip : one.kind === "invalid" ? "" : `${one.text} (${one.size})`,
  );

test.each([
  ["10.20.0.0/24 or 8.8.8.8-8.8.8.20", ["10.20.0.0/24 (256)", "8.8.8.8-8.8.8.20 (13)"]],
  ["10.20.0.5/24, 10.20.0[.]0/24. 10.20.0.0[/]24", Array(3).fill("10.20.0.0/24 (256)")],
  ["2001:db8::/64 [2001:DB8::1]/64 2001[:]db8[:][:]/64", Array(3).fill("2001:db8::/64 (18446744073709551616)")],
  ["fe80::1%eth0/120 ::ffff:10.0.0.0/104", ["fe80::/120 (256)", "10.0.0.0/8 (16777216)"]],
  ["::ffff:10.0.0.0/90 0.0.0.0/0", ["::ffc0:0:0/90 (274877906944)", "0.0.0.0/0 (4294967296)"]],
  [
    "::/0 dead::/16",
    ["::/0 (340282366920938463463374607431768211456)", "dead::/16 (5192296858534827628530496329220096)"],
  ],
  ["10.0.0.0/24-10.0.1.0/24", ["10.0.0.0/24 (256)", "10.0.1.0/24 (256)"]],
  ["10.20.0.0 255.255.255.0 10.0.0.1", ["10.20.0.0/24 (256)", "10.0.0.1"]],
  ["10.20.0.0 mask 255.255.255.0", ["10.20.0.0/24 (256)"]],
  ["inet 10.20.0.7  netmask 255.255.255.0  broadcast 10.20.0.255", ["10.20.0.0/24 (256)", "10.20.0.255"]],
  ["10.20.0.0/255.255.255.0 10.20.0.0 0.0.0.255", Array(2).fill("10.20.0.0/24 (256)")],
  ["10.0.0.1 - 10.0.0.9", ["10.0.0.1-10.0.0.9 (9)"]],
  ["10.0.0.1–10.0.0.9 10.0.0.1-9,", Array(2).fill("10.0.0.1-10.0.0.9 (9)")],
  ["inetnum: 193.0.0.0 - 193.0.7.255", ["193.0.0.0-193.0.7.255 (2048)"]],
  ["2001:db8::1-2001:db8::ff [::1]-[::2]", ["2001:db8::1-2001:db8::ff (255)", "::1-::2 (2)"]],
])("in %j there are %j", (text, blocks) => {
  expect(found(text)).toEqual(blocks);
});

test.each([
  ["8.8.8.8/32 2001:db8::1/128 8.8.8.8/255.255.255.255", ["8.8.8.8", "2001:db8::1", "8.8.8.8"]],
  ["http://1.2.3.4/24 hxxp://u@1.2.3[.]4/24 http[://]1.2.3.4/24 //[::1]/64", ["1.2.3.4", "1.2.3.4", "1.2.3.4", "::1"]],
  ["1.2.3.4:80/24 1.2.3.4/24/x 1.2.3.4/24.html 1.2.3.4/24?q", Array(4).fill("1.2.3.4")],
  ["10.1.1.1/443 10.1.1.2/33", ["10.1.1.1", "10.1.1.2"]],
  ["10.0.0.9 - 10.0.0.1", ["10.0.0.9", "10.0.0.1"]],
  ["10.0.0.1-10.0.0.2-10.0.0.3", ["10.0.0.1", "10.0.0.2", "10.0.0.3"]],
  ["10.0.0.1 - 10.0.0.1, 10.0.0.1-::1", ["10.0.0.1", "10.0.0.1", "10.0.0.1", "::1"]],
  ["10.0.0.5 - 203.0.113.7, 10.0.0.5\n- 10.0.0.7", ["10.0.0.5", "203.0.113.7", "10.0.0.5", "10.0.0.7"]],
  ["access-10.0.0.1-20.log 10.0.0.1-20261124 10.0.0.1-999", Array(3).fill("10.0.0.1")],
  ["0.0.0.0 255.255.255.255, 10.0.0.1 255.0.255.0", ["0.0.0.0", "255.255.255.255", "10.0.0.1", "255.0.255.0"]],
])("in %j each address stands for itself", (text, addresses) => {
  expect(found(text)).toEqual(addresses);
});

test("no address of a network or range is found as a single one", () => {
  expect([...findIPAddresses("10.20.0.0/24 2001:db8::/64 8.8.8.8-8.8.8.20 10.0.0.0 255.0.0.0 8.8.8.8")]).toMatchObject([
    { ip: "8.8.8.8" },
  ]);
});

const blocks = fc.oneof(
  fc.tuple(fc.ipV4(), fc.integer({ min: 24, max: 31 })),
  fc.tuple(fc.ipV6(), fc.integer({ min: 120, max: 127 })),
);

test("a network is taken apart into the addresses that are in it, each once", () => {
  fc.assert(
    fc.property(blocks, ([ip, length]) => {
      const block = readIPBlock(`${ip}/${length}`);
      if (block?.kind !== "network") throw new Error(`${ip}/${length} was not read`);
      const family = block.first.family === 4 ? "ipv4" : "ipv6";
      const judge = new BlockList();
      judge.addSubnet(block.first.ip, Number(block.text.split("/")[1]), family);
      const ips = expandIPBlock(block).map((address) => address.ip);
      expect(ips.every((one) => judge.check(one, family))).toBe(true);
      expect(new Set(ips).size).toBe(Number(block.size));
      expect([ips[0], ips.at(-1)]).toEqual([block.first.ip, block.last.ip]);
    }),
  );
});

test("a range is taken apart from its first address to its last, across octets, and each has its scope", () => {
  const block = readIPBlock("9.255.255.254-10.0.0.1");
  expect(block && expandIPBlock(block)).toMatchObject([
    { ip: "9.255.255.254", scope: "public" },
    { ip: "9.255.255.255", scope: "public" },
    { ip: "10.0.0.0", scope: "private" },
    { ip: "10.0.0.1", scope: "private", family: 4 },
  ]);
});

test("a block of more than 256 addresses is not taken apart", () => {
  const block = readIPBlock("10.0.0.0/23");
  expect(() => block && expandIPBlock(block)).toThrow(/^The block has 512 addresses\. Expected at most 256/);
});

test.each([
  "8.8.8.8",
  "8.8.8.8/32",
  "from 10.0.0.0/24",
  "10.0.0.0/24 10.0.1.0/24",
  "http://1.2.3.4/24",
  "10.0.0.0/33",
  "",
])("%j is no network and no range", (text) => {
  expect(readIPBlock(text)).toBeUndefined();
});
