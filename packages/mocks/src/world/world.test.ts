import { validators } from "@defender-endpoint/types/validators";
import { getResponse } from "msw";
import { expect, test, vi } from "vitest";
import { type Contact, createHandlers, createWorld, defaultBaseUrl, InvalidWorldError, type World } from "../index.ts";

const now = "2026-01-31T12:00:00Z";

async function prevalence(world: World, ip: string, lookBackHours = 720): Promise<number> {
  return (await world.answer("getIPStatistics", { ip, lookBackHours })).organizationPrevalence;
}

test("a look-back counts the devices that were there within it", async () => {
  const world = createWorld({ now });
  world.contact("8.8.8.8", { devices: 12, firstSeen: "2026-01-10T08:00:00Z", lastSeen: "2026-01-30T12:00:00Z" });
  world.contact("8.8.8.8", { devices: 3, lastSeen: "2026-01-31T11:00:00Z" });
  expect(await Promise.all([1, 23, 24, 720].map((hours) => prevalence(world, "8.8.8.8", hours)))).toEqual([
    3, 3, 15, 15,
  ]);
  expect(await world.answer("getIPStatistics", { ip: "8.8.8.8", lookBackHours: 1 })).toMatchObject({
    orgFirstSeen: "2026-01-10T08:00:00Z",
    orgLastSeen: "2026-01-31T11:00:00Z",
  });
});

test("an address that nobody contacted has a prevalence of 0 and was never seen", async () => {
  expect(await createWorld({ now }).answer("getIPStatistics", { ip: "8.8.4.4" })).toEqual({
    "@odata.context": expect.stringContaining("InOrgIPStats"),
    ipAddress: "8.8.4.4",
    organizationPrevalence: 0,
    orgFirstSeen: null,
    orgLastSeen: null,
  });
});

test("a contact of which nothing else is said is one device, just now", async () => {
  const world = createWorld({ now });
  world.contact("8.8.8.8");
  const seen = { organizationPrevalence: 1, orgFirstSeen: now, orgLastSeen: now };
  expect(await world.answer("getIPStatistics", { ip: "8.8.8.8", lookBackHours: 1 })).toMatchObject(seen);
});

test("a device that is named again is the same device, and known at other addresses too", async () => {
  const world = createWorld({ now });
  world.contact("8.8.8.8", { devices: ["laptop", "phone"], lastSeen: "2026-01-20T12:00:00Z" });
  world.contact("8.8.8.8", { devices: ["laptop"] });
  world.contact("8.8.4.4", { devices: ["laptop"] });
  expect(
    await Promise.all([prevalence(world, "8.8.8.8"), prevalence(world, "8.8.8.8", 24), prevalence(world, "8.8.4.4")]),
  ).toEqual([2, 1, 1]);
});

test.each([
  ["2001:db8::1", "2001:0DB8:0:0:0:0:0:1"],
  ["10.0.0.1", "::ffff:10.0.0.1"],
  ["::FFFF:0a00:1", "10.0.0.1"],
])("%s and %s are the same address, and the answer repeats the one that was asked", async (contacted, asked) => {
  const world = createWorld({ now });
  world.contact(contacted, { devices: 2 });
  expect(await world.answer("getIPStatistics", { ip: asked })).toMatchObject({
    ipAddress: asked,
    organizationPrevalence: 2,
  });
});

test("domains and files have contacts of their own, whatever the case they are written in", async () => {
  const world = createWorld({ now });
  const sha1 = "0991a395da64e1c5fbe8732ed11e6be064081d9f";
  world.contact("example.com", { kind: "domain", devices: 2 });
  world.contact(sha1.toUpperCase(), { kind: "file", devices: 3 });
  expect(await world.answer("getDomainStatistics", { domain: "Example.com" })).toMatchObject({
    host: "Example.com",
    organizationPrevalence: 2,
  });
  expect(await world.answer("getFileStatistics", { id: sha1 })).toMatchObject({ organizationPrevalence: 3 });
});

test("the clock may be a function, and a contact that is yet to come counts once it has come", async () => {
  let time = Date.parse(now);
  const world = createWorld({ now: () => time });
  world.contact("8.8.8.8", { lastSeen: "2026-01-31T13:00:00Z" });
  expect(await prevalence(world, "8.8.8.8")).toBe(0);
  time += 3_600_000;
  expect(await prevalence(world, "8.8.8.8")).toBe(1);
  time += 30 * 24 * 3_600_000 + 1;
  expect(await prevalence(world, "8.8.8.8")).toBe(0);
});

test("without a clock of its own a world follows fake timers", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(now) });
  const world = createWorld();
  world.contact("8.8.8.8");
  expect(await world.answer("getIPStatistics", { ip: "8.8.8.8" })).toMatchObject({ orgLastSeen: now });
  vi.setSystemTime("2026-02-01T12:00:00.001Z");
  expect(await Promise.all([prevalence(world, "8.8.8.8", 24), prevalence(world, "8.8.8.8", 25)])).toEqual([0, 1]);
  vi.useRealTimers();
});

test("a snapshot brings the contacts back that there were, as often as it is used", async () => {
  const world = createWorld({ now });
  world.contact("8.8.8.8");
  const restore = world.snapshot();
  for (let round = 0; round < 2; round++) {
    world.contact("8.8.8.8");
    world.contact("8.8.4.4");
    expect(await Promise.all([prevalence(world, "8.8.8.8"), prevalence(world, "8.8.4.4")])).toEqual([2, 1]);
    restore();
    expect(await Promise.all([prevalence(world, "8.8.8.8"), prevalence(world, "8.8.4.4")])).toEqual([1, 0]);
  }
});

test("two worlds know nothing of each other", async () => {
  const [one, other] = [createWorld({ now }), createWorld({ now })];
  one.contact("8.8.8.8");
  expect(await Promise.all([prevalence(one, "8.8.8.8"), prevalence(other, "8.8.8.8")])).toEqual([1, 0]);
});

test("an answer is one that the contract allows", async () => {
  const world = createWorld({ now });
  world.contact("2001:db8::1", { devices: 2, lastSeen: "2026-01-30T10:18:39.9233319Z" });
  const isStatistics = validators.getIPStatistics.responses[200]["application/json"];
  expect(isStatistics(await world.answer("getIPStatistics", { ip: "2001:db8::1" }))).toBe(true);
});

test.each<[string, Contact, string]>([
  [
    "256.1.1.1",
    {},
    "ip must be an IPv4 or IPv6 address such as 8.8.8.8, unless `kind` says that it is a domain or a file",
  ],
  ["no domain", { kind: "domain" }, 'domain must be the name of a domain such as example.com, but was "no domain".'],
  ["12", { kind: "file" }, 'file must be a SHA-1, of 40 hexadecimal digits, but was "12".'],
  ["8.8.8.8", { devices: 0 }, "devices must be a whole number from 1, or names, since what nobody contacted is not"],
  ["8.8.8.8", { devices: 1.5 }, "but was 1.5."],
  ["8.8.8.8", { devices: [] }, "but was []."],
  ["8.8.8.8", { lastSeen: "yesterday" }, "lastSeen must be a Date, milliseconds, or a time with a zone such as"],
  ["8.8.8.8", { firstSeen: "2026-01-31" }, "firstSeen must be a Date, milliseconds, or a time with a zone such as"],
  [
    "8.8.8.8",
    { firstSeen: new Date("2026-02-01T00:00:00Z") },
    "firstSeen must be no later than lastSeen, 2026-01-31T12:00:00Z, but was",
  ],
])("%s with %j cannot be in a world", async (ip, contact, message) => {
  const world = createWorld({ now });
  expect(() => world.contact(ip, contact)).toThrow(InvalidWorldError);
  expect(() => world.contact(ip, contact)).toThrow(message);
  expect(await prevalence(world, "8.8.8.8")).toBe(0);
});

test("a world at no time cannot be made", async () => {
  expect(() => createWorld({ now: "noon" })).toThrow(InvalidWorldError);
  expect(() => createWorld({ now: () => Number.NaN })).toThrow(
    "now must be a Date, milliseconds, or a time with a zone",
  );
});

test("what createWorld has not made is no world", () => {
  expect(() => createHandlers({ world: { ...createWorld() } })).toThrow(/takes what createWorld has made/);
});

test("a world refuses arguments that the contract does not know", async () => {
  const given = { ip: "8.8.8.8", lookback: 1 };
  await expect(createWorld().answer("getIPStatistics", given)).rejects.toThrow(/lookback/);
});

test("of what $select names nothing else is answered, and that is no mistake", async () => {
  const world = createWorld({ now });
  const { computerDnsName } = world.machine();
  const asked = new Request(`${defaultBaseUrl}/api/machines?$select=computerDnsName`);
  const response = await getResponse(createHandlers({ world }), asked);
  expect(await response?.json()).toMatchObject({ value: [{ computerDnsName }] });
});
