import { ticksOfMilliseconds, ticksPerHour } from "@defender-endpoint/service";
import { expect, test } from "vitest";
import { stores } from "../../test/stores.ts";
import { keepForgetting } from "./keep-forgetting.ts";
import { inMemory, openSqliteStore } from "./sqlite/sqlite-store.ts";
import type { Store } from "./store.ts";

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 1);
const now = ticksOfMilliseconds(start);

function devices(store: Store): Promise<unknown> {
  return store.sightings.statistics({ observable: "::1", now, devicesSince: 0n, seenSince: 0n });
}

/** Sweeps until `pauses` of its pauses are over. Answers how long they were. */
async function sweeping(store: Store, pauses: number): Promise<number[]> {
  const taken: number[] = [];
  let enough = () => {};
  const over = new Promise<void>((resolve) => {
    enough = resolve;
  });
  let time = start;
  const { stop } = keepForgetting(
    store,
    () => time,
    async (milliseconds, signal) => {
      if (taken.length === pauses) {
        enough();
        await new Promise((_, reject) => signal.addEventListener("abort", reject));
      }
      taken.push(milliseconds);
      time += milliseconds;
    },
  );
  await over;
  await stop();
  return taken;
}

test.each(stores)(
  "an hour after each sweep on $name comes another, whose steps have pauses between",
  async ({ open }) => {
    const store = await open();
    await store.sightings.record([
      { observable: "::1", device: "old", time: now - 719n * ticksPerHour },
      { observable: "::1", device: "new", time: now },
    ]);
    expect(await devices(store)).toMatchObject({ devices: 2 });
    // Three tables, in one step each. The clock runs on, but the 30 days never end later than the newest sighting.
    expect(await sweeping(store, 6)).toEqual([hour, 20, 20, hour, 20, 20]);
    expect(await devices(store)).toMatchObject({ devices: 2 });
    await store.sightings.record([{ observable: "::1", device: "new", time: now + 2n * ticksPerHour }]);
    await sweeping(store, 6);
    expect(await devices(store)).toMatchObject({ devices: 1 });
  },
);

test("a sweep that fails is made up for by the next", async () => {
  const store = openSqliteStore(inMemory);
  let calls = 0;
  const failing: Store = {
    ...store,
    async forget() {
      calls += 1;
      throw new Error("the database is locked");
    },
  };
  expect(await sweeping(failing, 3)).toEqual([hour, hour, hour]);
  expect(calls).toBe(3);
  await store.close();
});

test("stopping does not wait for the next sweep", async () => {
  const store = openSqliteStore(inMemory);
  await keepForgetting(store, () => start).stop();
  await store.close();
  await expect(
    store.sightings.statistics({ observable: "::1", now, devicesSince: 0n, seenSince: 0n }),
  ).rejects.toThrow();
});
