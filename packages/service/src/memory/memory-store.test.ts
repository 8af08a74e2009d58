import { expect, test } from "vitest";
import { describeStore, testedShapes } from "../testing.ts";
import { createMemoryStore } from "./memory-store.ts";

describeStore({
  name: "memory",
  open: async () => createMemoryStore(testedShapes),
  runs: Number(process.env["SERVICE_TEST_HISTORIES"] ?? 2000),
});

test("what was there when a snapshot was made is there again", async () => {
  const store = createMemoryStore();
  const machines = store.collection("Machine");
  await machines.put({ id: "a", tags: [] });
  await store.sightings.record([{ observable: "::1", device: "a", time: 1n }]);
  const restore = store.snapshot();
  await machines.put({ id: "a", tags: ["x"] });
  await machines.put({ id: "b" });
  await store.collection("Alert").put({ id: "c" });
  await store.sightings.record([{ observable: "::1", device: "b", time: 1n }]);
  restore();
  expect(await machines.query()).toEqual([{ id: "a", tags: [] }]);
  expect(await store.collection("Alert").count()).toBe(0);
  const question = { observable: "::1", now: 2n, devicesSince: 0n, seenSince: 0n };
  expect(await store.sightings.statistics(question)).toEqual({ devices: 1, firstSeen: 1n, lastSeen: 1n });
});

test("an entity can be looked at at once", async () => {
  const store = createMemoryStore();
  await store.collection("Machine").put({ id: "m" });
  expect([store.peek("Machine", "m"), store.peek("Machine", "n"), store.peek("Alert", "m")]).toEqual([
    { id: "m" },
    undefined,
    undefined,
  ]);
});
