import fc from "fast-check";
import { expect, test } from "vitest";
import { orderOf } from "../entity-order.ts";
import { parseFilter } from "../odata/parse-filter.ts";
import { histories } from "../testing/histories.ts";
import { describeStore, testedShapes } from "../testing.ts";
import { layerOver } from "./layered-store.ts";
import { createMemoryStore } from "./memory-store.ts";

describeStore({
  name: "a layer over nothing",
  open: async () => {
    const below = createMemoryStore(testedShapes);
    return { ...below, collection: layerOver(below, testedShapes).collection };
  },
  runs: 300,
});

test("what is written above is seen as if it had been written below, which stays as it is", async () => {
  await fc.assert(
    fc.asyncProperty(histories, histories, async (before, after) => {
      const [below, plain] = [createMemoryStore(testedShapes), createMemoryStore(testedShapes)];
      for (const step of before) {
        if (step.do !== "put") continue;
        for (const store of [below, plain]) await store.collection("Thing").putAll(step.entities);
      }
      const untouched = await below.collection("Thing").query();
      const layer = layerOver(below, testedShapes);
      const [things, wanted] = [layer.collection("Thing"), plain.collection("Thing")];
      for (const step of after) {
        if (step.do === "put") {
          await things.putAll(step.entities);
          await wanted.putAll(step.entities);
        } else if (step.do === "delete") expect(await things.delete(step.id)).toBe(await wanted.delete(step.id));
        else if (step.do === "get") expect(await things.get(step.id)).toEqual(await wanted.get(step.id));
        else if (step.do === "count")
          expect(await things.count(step.query.filter)).toBe(await wanted.count(step.query.filter));
        else {
          const [found, expected] = [await things.query(step.query), await wanted.query(step.query)];
          expect(found).toHaveLength(expected.length);
          if (orderOf(step.query).length === 0 && step.query.top === undefined && step.query.skip === undefined)
            expect(new Set(found.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
        }
      }
      expect(await below.collection("Thing").query()).toEqual(untouched);
      layer.clear();
      expect(await things.query()).toEqual(untouched);
    }),
    { numRuns: 500 },
  );
});

test("pages go over both, in one order", async () => {
  const below = createMemoryStore();
  await below.collection("Thing").putAll([1, 3, 5, 7].map((size) => ({ id: `${size}`, size })));
  const things = layerOver(below).collection("Thing");
  await things.putAll([
    { id: "4", size: 4 },
    { id: "3", size: 9 },
  ]);
  await things.delete("5");
  const query = {
    filter: parseFilter("size gt 0"),
    orderby: [{ member: "size", type: "number", descending: true }],
  } as const;
  const pages = await Promise.all([0, 2].map((skip) => things.query({ ...query, skip, top: 2 })));
  expect(pages.map((page) => page.map(({ size }) => size))).toEqual([
    [9, 7],
    [4, 1],
  ]);
  expect(await things.count(query.filter)).toBe(4);
});
