import { expect, test } from "vitest";
import type { Store } from "../store.ts";
import { inMemory, openSqliteStore } from "./sqlite-store.ts";

const devices = ["a", "b", "c"];

function devicesOf(store: Store, address: string): Promise<unknown> {
  return store.sightings.statistics({ observable: address, now: 100n, devicesSince: 0n, seenSince: 0n });
}

async function recorded(): Promise<Store> {
  const store = openSqliteStore(inMemory);
  const sightings = devices.flatMap((device, n) =>
    devices.slice(n).map((_, other) => ({ observable: `10.0.0.${other}`, device, time: BigInt(n) })),
  );
  await store.sightings.record(sightings);
  return store;
}

test.each([1, 2, 50])("%i questions asked at once get their own answers", async (times) => {
  const store = await recorded();
  const asked = Array.from({ length: times }, (_, n) => devicesOf(store, `10.0.0.${n % 4}`));
  const expected = [
    { devices: 3, firstSeen: 0n, lastSeen: 2n },
    { devices: 2, firstSeen: 0n, lastSeen: 1n },
    { devices: 1, firstSeen: 0n, lastSeen: 0n },
    { devices: 0, firstSeen: null, lastSeen: null },
  ];
  expect(await Promise.all(asked)).toEqual(asked.map((_, n) => expected[n % 4]));
  await store.close();
});

test("a question that the database cannot take fails with those after it, and the next ones are answered", async () => {
  const store = await recorded();
  const tooLate = { observable: "10.0.0.0", now: 2n ** 63n, devicesSince: 0n, seenSince: 0n };
  const asked = [devicesOf(store, "10.0.0.0"), store.sightings.statistics(tooLate), devicesOf(store, "10.0.0.1")];
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(await devicesOf(store, "10.0.0.0")).toMatchObject({ devices: 3 });
  expect(await store.sightings.record([{ observable: "10.0.0.0", device: "d", time: 5n }])).toBe(1);
  await store.close();
});

test("all that is asked of a closed database fails", async () => {
  const store = await recorded();
  await store.close();
  const outcomes = await Promise.allSettled([devicesOf(store, "10.0.0.0"), devicesOf(store, "10.0.0.1")]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
