import { isIP } from "node:net";
import type { Sighting } from "@defender-endpoint/service";
import { canonicalAddress, entityShapes, parseTimestamp, ticksPerHour } from "@defender-endpoint/service";
import { expect, test } from "vitest";
import { askStatistics } from "../../../test/ask-statistics.ts";
import { inMemory, openSqliteStore } from "../sqlite/sqlite-store.ts";
import { loadSampleTelemetry, sampleTelemetry } from "./sample-telemetry.ts";

const now = parseTimestamp("2026-03-04T05:59:59Z") ?? 0n;
const all: readonly Sighting[] = [...sampleTelemetry(now)];
const addresses = [...new Set(all.map(({ observable }) => observable))];

test("there are 100 addresses, IPv4 and IPv6, private and public", () => {
  expect(addresses).toHaveLength(100);
  expect(addresses).toEqual(expect.arrayContaining(["10.209.67.177", "8.8.8.8", "2001:4860:4860::8888"]));
  expect(addresses.filter((address) => isIP(address) === 6).length).toBeGreaterThan(20);
  expect(addresses.filter((address) => /^(10|192\.168|172\.16)\./.test(address)).length).toBeGreaterThan(30);
  // As a look-up would spell them, or they would never be found.
  expect(addresses.map(canonicalAddress)).toEqual(addresses);
});

test("of 192.0.2.0/24 nothing is known", () => {
  expect(addresses.filter((address) => address.startsWith("192.0.2."))).toEqual([]);
});

test("the same hour gives the same telemetry, so that a restart adds nothing", async () => {
  const store = openSqliteStore(inMemory, { shapes: entityShapes });
  expect(await loadSampleTelemetry(store, now)).toBeGreaterThan(all.length);
  expect(await loadSampleTelemetry(store, now - ticksPerHour / 2n)).toBe(0);
  await store.close();
});

test("nothing lies in the future, and nothing falls out of the 30 days within a day", () => {
  for (const { time } of all) {
    const hoursAgo = Number((now - time) / ticksPerHour);
    expect(hoursAgo).toBeGreaterThanOrEqual(0);
    expect(hoursAgo).toBeLessThan(720 - 23);
  }
});

test("devices are named like Defender's", () => {
  expect(all.every(({ device }) => /^[0-9a-f]{40}$/.test(device))).toBe(true);
});

test.each([0n, 12n, 24n])(
  "after %i hours 10.209.67.177 has 63,515 devices, over 48 hours and over 30 days",
  async (hours) => {
    const store = openSqliteStore(inMemory);
    await store.sightings.record(all.filter(({ observable }) => observable === "10.209.67.177"));
    const later = now + hours * ticksPerHour;
    for (const question of [{ lookBackHours: 48 }, {}]) {
      const answer = await askStatistics(store, { kind: "address", name: "10.209.67.177", now: later, ...question });
      expect(answer["organizationPrevalence"]).toBe(63_515);
      const days =
        (Date.parse(String(answer["orgLastSeen"])) - Date.parse(String(answer["orgFirstSeen"]))) / 86_400_000;
      expect(days).toBeGreaterThan(28.5);
    }
    await store.close();
  },
);

test("some addresses were last seen days ago: within the 30 days, but not within 48 hours", async () => {
  const recent = new Set(
    all.filter(({ time }) => time >= now - 48n * ticksPerHour).map(({ observable }) => observable),
  );
  const old = addresses.filter((address) => !recent.has(address));
  expect(old.length).toBeGreaterThan(10);
});
