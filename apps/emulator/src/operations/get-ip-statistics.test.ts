import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalAddress } from "../canonical-address.ts";
import { inMemory, openSqliteStore } from "../sqlite-store.ts";
import type { Sighting } from "../store.ts";
import { formatTimestamp, parseTimestamp, type Ticks, ticksPerHour } from "../timestamp.ts";
import { getIPStatistics } from "./get-ip-statistics.ts";

const clock = parseTimestamp("2021-08-02T10:18:39.9233319Z") ?? 0n;
// Two spellings of one address, one that is mapped, and some that are not seen.
const asked = ["10.0.0.1", "::ffff:10.0.0.1", "2001:DB8::1", "2001:db8:0:0:0:0:0:1", "192.0.2.10", "::a00:1"];

/** What the contract says, word by word: no SQL, no index, every event looked at. */
function bruteForce(history: readonly Sighting[], ip: string, lookBackHours: number, now: Ticks) {
  const seen = history.filter(({ address, time }) => address === canonicalAddress(ip) && time <= now);
  const within = (hours: number) => seen.filter(({ time }) => time >= now - BigInt(hours) * ticksPerHour);
  const times = within(720).map(({ time }) => time);
  const [first] = times.toSorted((a, b) => (a < b ? -1 : 1));
  const [last] = times.toSorted((a, b) => (a > b ? -1 : 1));
  return {
    ipAddress: ip,
    organizationPrevalence: new Set(within(lookBackHours).map(({ device }) => device)).size,
    orgFirstSeen: first === undefined ? null : formatTimestamp(first),
    orgLastSeen: last === undefined ? null : formatTimestamp(last),
  };
}

const hours = fc.integer({ min: 1, max: 720 });
const anyTime = fc.bigInt({ min: clock - 1000n * ticksPerHour, max: clock + 100n * ticksPerHour });

/** A question, when it is asked, and a history of which much lies on the very edges of its windows. */
const cases = fc.record({ ip: fc.constantFrom(...asked), hours: fc.option(hours), now: anyTime }).chain((question) => {
  const edges = fc
    .tuple(fc.constantFrom(0, question.hours ?? 720, 720), fc.bigInt({ min: -1n, max: 1n }))
    .map(([ago, off]) => question.now - BigInt(ago) * ticksPerHour + off);
  const sighting = fc.record({
    address: fc.constantFrom("10.0.0.1", "2001:db8::1", "::a00:1"),
    time: fc.oneof(edges, anyTime),
    device: fc.constantFrom("a", "b", "c", "d", "e"),
  });
  return fc.record({ question: fc.constant(question), history: fc.array(sighting, { maxLength: 30 }) });
});

test("the statistics are those that looking at every event gives", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ question: { ip, hours: lookBackHours, now }, history }) => {
      const store = openSqliteStore(inMemory);
      // Everything twice, the second time backwards: exports overlap and come in any order.
      await store.record(history);
      await store.record(history.toReversed());
      const given = lookBackHours === null ? { ip } : { ip, lookBackHours };
      const answer = await getIPStatistics(given, { store, now, countsAlsoAsStrings: false });
      expect(answer).toMatchObject(bruteForce(history, ip, lookBackHours ?? 720, now));
      await store.close();
    }),
    { numRuns: 500 },
  );
});

test("the documented example comes out of a history of two events that lie 30 days apart", async () => {
  const store = openSqliteStore(inMemory);
  const [first, last, now] = ["2017-07-30T13:36:06Z", "2017-08-29T13:32:59Z", "2017-08-29T13:36:00Z"];
  for (const time of [first, last]) {
    await store.record([{ address: "10.209.67.177", time: parseTimestamp(time) ?? 0n, device: "a" }]);
  }
  const given = { ip: "10.209.67.177", lookBackHours: 48 };
  expect(await getIPStatistics(given, { store, now: parseTimestamp(now) ?? 0n, countsAlsoAsStrings: false })).toEqual({
    "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
    ipAddress: "10.209.67.177",
    organizationPrevalence: 1,
    orgFirstSeen: first,
    orgLastSeen: last,
  });
  await store.close();
});
