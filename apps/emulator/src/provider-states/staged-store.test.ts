import type { Sighting } from "@defender-endpoint/service";
import { expect, onTestFinished, test } from "vitest";
import { inMemory, openSqliteStore } from "../telemetry/sqlite/sqlite-store.ts";
import { stagedStore } from "./staged-store.ts";

const address = "10.0.0.1";
const question = { observable: address, now: 10n ** 12n, devicesSince: 0n, seenSince: 0n };

function* sightings(devices: number): Generator<Sighting> {
  for (let n = 0; n < devices; n += 1) yield { observable: address, time: 1n, device: `device ${n}` };
}

test("while a long history is staged others are answered, and what was there before counts until it is whole", async () => {
  const store = stagedStore(openSqliteStore(inMemory));
  onTestFinished(() => store.close());
  await store.sightings.record(sightings(3));
  let isStaged = false;
  const staging = store.stage(address, sightings(3500)).then(() => {
    isStaged = true;
  });
  const answered: number[] = [];
  while (!isStaged) {
    answered.push((await store.sightings.statistics(question)).devices);
    await new Promise(setImmediate);
  }
  await staging;
  expect(answered.length).toBeGreaterThan(2);
  expect(new Set(answered)).toEqual(new Set([3]));
  expect(await store.sightings.statistics(question)).toMatchObject({ devices: 3500 });
  await store.unstage();
  expect(await store.sightings.statistics(question)).toMatchObject({ devices: 3 });
});

test("what is written of entities while states are staged is undone with them", async () => {
  const kept = openSqliteStore(inMemory);
  const store = stagedStore(kept);
  onTestFinished(() => store.close());
  const machines = () => store.collection("Machine");
  await machines().putAll([{ id: "a", tags: [] }, { id: "b" }]);
  store.stageEntities();
  await machines().put({ id: "a", tags: ["x"] });
  await machines().delete("b");
  expect(await machines().query()).toEqual([{ id: "a", tags: ["x"] }]);
  expect(await kept.collection("Machine").query()).toEqual([{ id: "a", tags: [] }, { id: "b" }]);
  await store.unstage();
  expect(await machines().query()).toEqual([{ id: "a", tags: [] }, { id: "b" }]);
  await machines().delete("b");
  expect(await kept.collection("Machine").count()).toBe(1);
});
