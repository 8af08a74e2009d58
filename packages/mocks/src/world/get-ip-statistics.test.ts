import fc from "fast-check";
import { expect, test } from "vitest";
import { type Contact, createWorld } from "../index.ts";

/** Units of 100 ns, which is as exact as the service is. The model counts in them, the world compares texts. */
const perHour = 36_000_000_000n;
const clock = ticksOf("2021-08-02T10:18:39.9233319Z");

// Two spellings of one address, one that is mapped, a zone, and some that are not in the world.
const asked = ["10.0.0.1", "::ffff:10.0.0.1", "2001:DB8::1", "2001:db8:0:0:0:0:0:1", "192.0.2.10", "::a00:1"];
const canonical: Readonly<Record<string, string>> = {
  "::ffff:10.0.0.1": "10.0.0.1",
  "::FFFF:0a00:0001": "10.0.0.1",
  "2001:DB8::1": "2001:db8::1",
  "2001:db8:0:0:0:0:0:1": "2001:db8::1",
};
const contacted = [...asked.slice(0, 4), "::FFFF:0a00:0001", "::a00:1"];
const canonicalOf = (ip: string) => canonical[ip] ?? ip;

interface PlannedContact {
  readonly ip: string;
  readonly devices: number | readonly string[];
  readonly first: bigint;
  readonly last: bigint;
}

/** What the contract says, word by word: every single connection is looked at. */
function bruteForce(contacts: readonly PlannedContact[], ip: string, hours: number, now: bigint) {
  const connections = contacts.flatMap(({ ip: address, devices, first, last }, contact) => {
    const names = typeof devices === "number" ? Array.from({ length: devices }, (_, n) => `${contact}/${n}`) : devices;
    const all = names.map((device) => ({ address: canonicalOf(address), device, at: last }));
    return [...all, ...all.slice(0, 1).map((connection) => ({ ...connection, at: first }))];
  });
  const seen = connections.filter(({ address, at }) => address === canonicalOf(ip) && at <= now);
  const within = (span: number) => seen.filter(({ at }) => at >= now - BigInt(span) * perHour);
  const times = within(720)
    .map(({ at }) => at)
    .sort((a, b) => (a < b ? -1 : 1));
  return {
    ipAddress: ip,
    organizationPrevalence: new Set(within(hours).map(({ device }) => device)).size,
    orgFirstSeen: textOf(times[0]),
    orgLastSeen: textOf(times.at(-1)),
  };
}

function ticksOf(text: string): bigint {
  const [seconds, fraction = ""] = text.replace("Z", "").split(".");
  return BigInt(Date.parse(`${seconds}Z`)) * 10_000n + BigInt(fraction.padEnd(7, "0"));
}

function textOf(ticks: bigint | undefined): string | null {
  if (ticks === undefined) return null;
  const seconds = new Date(Number(ticks / 10_000n)).toISOString().slice(0, 19);
  const fraction = String(ticks % 10_000_000n)
    .padStart(7, "0")
    .replace(/0+$/, "");
  return fraction ? `${seconds}.${fraction}Z` : `${seconds}Z`;
}

const hours = fc.integer({ min: 1, max: 720 });
const anyTime = fc.bigInt({ min: clock - 1000n * perHour, max: clock + 100n * perHour });

/** A question, when it is asked, and contacts of which many lie on the very edges of its windows. */
const cases = fc.record({ ip: fc.constantFrom(...asked), hours: fc.option(hours), now: anyTime }).chain((question) => {
  const edges = fc
    .tuple(fc.constantFrom(0, question.hours ?? 720, 720), fc.bigInt({ min: -1n, max: 1n }))
    .map(([ago, off]) => question.now - BigInt(ago) * perHour + off);
  const time = fc.oneof(edges, anyTime);
  const names = fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 });
  const contact = fc
    .record({
      ip: fc.constantFrom(...contacted),
      devices: fc.oneof(fc.integer({ min: 1, max: 9 }), names),
      time,
      other: time,
    })
    .map(({ ip, devices, time: a, other: b }): PlannedContact => {
      const [first, last] = a < b ? [a, b] : [b, a];
      return { ip, devices, first, last };
    });
  return fc.record({ question: fc.constant(question), contacts: fc.array(contact, { maxLength: 12 }) });
});

test("the statistics are those that looking at every connection gives, whatever look-back is asked", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ question, contacts }) => {
      const world = createWorld({ now: textOf(question.now) ?? "" });
      for (const { ip, devices, first, last } of contacts) {
        const contact: Contact = { devices, firstSeen: textOf(first) ?? "", lastSeen: textOf(last) ?? "" };
        world.contact(ip, contact);
      }
      const { ip, hours: lookBackHours } = question;
      const answer = await world.answer("getIPStatistics", lookBackHours === null ? { ip } : { ip, lookBackHours });
      expect(answer).toMatchObject(bruteForce(contacts, ip, lookBackHours ?? 720, question.now));
    }),
    { numRuns: 1000 },
  );
});

test("the documented example comes out of one contact", async () => {
  const [firstSeen, lastSeen] = ["2017-07-30T13:36:06Z", "2017-08-29T13:32:59Z"];
  const world = createWorld({ now: "2017-08-29T13:36:00Z" });
  world.contact("10.209.67.177", { devices: 63515, firstSeen, lastSeen });
  expect(await world.answer("getIPStatistics", { ip: "10.209.67.177", lookBackHours: 48 })).toEqual({
    "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
    ipAddress: "10.209.67.177",
    organizationPrevalence: 63515,
    orgFirstSeen: firstSeen,
    orgLastSeen: lastSeen,
  });
});
