import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { matchesFilter } from "../odata/evaluate-filter.ts";
import { linkEntities, linkedWith, linkShapes } from "./links.ts";

const machine = (id: string) => ({ entity: "Machine", id });
const file = (id: string) => ({ entity: "File", id });

test("what was linked is found from both sides, in whichever order it was said and however often", async () => {
  const store = createMemoryStore();
  await linkEntities(store, machine("m"), file("f"));
  await linkEntities(store, file("f"), machine("m"));
  await linkEntities(store, machine("n"), file("f"));
  const files = await linkedWith(store, machine("m"), "File");
  expect([{ sha1: "f" }, { sha1: "g" }, { id: "f" }].map((each) => matchesFilter(files, each))).toEqual([
    true,
    false,
    false,
  ]);
  const machines = await linkedWith(store, file("f"), "Machine");
  expect(["m", "n", "o"].map((id) => matchesFilter(machines, { id }))).toEqual([true, true, false]);
  expect(await store.collection("FileMachineLink").count()).toBe(2);
});

test("ids that only together are the same are two links", async () => {
  const store = createMemoryStore();
  await linkEntities(store, machine("a b"), file("c"));
  await linkEntities(store, machine("a"), file("b c"));
  expect(await store.collection("FileMachineLink").count()).toBe(2);
});

test("what is linked with nothing lets nothing through", async () => {
  expect(matchesFilter(await linkedWith(createMemoryStore(), machine("m"), "User"), { id: "u" })).toBe(false);
});

test("links are looked up by both sides", () => {
  expect(linkShapes("Machine", "User")).toEqual({
    MachineUserLink: { members: { machine: "string", user: "string" } },
  });
});
