import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EntityKeyError, type EntityShapes, type Sighting, type StatisticsQuery, type Store } from "../store.ts";
import { members } from "./filters.ts";
import { histories, type SightingCase, sightingCases } from "./histories.ts";
import { CollectionModel } from "./store-model.ts";

/** The entities of the tests. A store must be opened with them. */
export const testedShapes: EntityShapes = { Thing: { members }, Named: { key: "name" } };

export interface SuiteOptions {
  readonly name: string;
  /** Opens a new, empty store, closed when the test is over. */
  readonly open: () => Promise<Store>;
  /** How many random histories it is tried on. */
  readonly runs: number;
}

let cases = 0;

/** The same about observables of its own: a store for each case would be a connection for each. */
function anew({ sightings, questions }: SightingCase): SightingCase {
  cases += 1;
  const named = <T extends { readonly observable: string }>(one: T): T => ({
    ...one,
    observable: `${cases} ${one.observable}`,
  });
  return { sightings: sightings.map(named), questions: questions.map(named) };
}

/** What holds of every store. */
export function describeStore({ name, open, runs }: SuiteOptions): void {
  describe(`entities in ${name}`, () => {
    test("an entity is there until it is deleted, as it was put last", async () => {
      const things = (await open()).collection("Thing");
      expect(await things.get("a")).toBeUndefined();
      await things.put({ id: "a", size: 1, further: { deep: [1, null, "é"] } });
      await things.put({ id: "a", size: 2, further: { deep: [] } });
      expect(await things.get("a")).toEqual({ id: "a", size: 2, further: { deep: [] } });
      expect([await things.delete("a"), await things.delete("a"), await things.get("a")]).toEqual([
        true,
        false,
        undefined,
      ]);
    });

    test("entities of two kinds have nothing to do with each other", async () => {
      const store = await open();
      await store.collection("Thing").put({ id: "a" });
      await store.collection("Named").put({ name: "a", id: 5 });
      expect(await store.collection("Named").get("a")).toEqual({ name: "a", id: 5 });
      expect(await store.collection("Other").query()).toEqual([]);
      expect(await store.collection("Thing").query()).toEqual([{ id: "a" }]);
    });

    test("what was put is a copy, and what is no JSON is left out of it", async () => {
      const things = (await open()).collection("Thing");
      const thing = { id: "a", tags: ["x"], size: undefined };
      await things.put(thing);
      thing.tags.push("y");
      expect(await things.query()).toStrictEqual([{ id: "a", tags: ["x"] }]);
    });

    test.each([{}, { id: "" }, { id: 5 }, { id: "a\0" }, { id: "\ud800" }])(
      "%j cannot be kept, nor what comes with it",
      async (entity) => {
        const things = (await open()).collection("Thing");
        await expect(things.putAll([{ id: "a" }, entity])).rejects.toThrow(EntityKeyError);
        expect(await things.count()).toBe(0);
      },
    );

    test("of many that are put at once none is kept if their source fails", async () => {
      const things = (await open()).collection("Thing");
      function* failing() {
        yield { id: "a" };
        throw new Error("the source broke");
      }
      await expect(things.putAll(failing())).rejects.toThrow("the source broke");
      expect(await things.count()).toBe(0);
    });

    test("pages of thousands hold each entity once, in the order in which they were added", async () => {
      const things = (await open()).collection("Thing");
      const all = Array.from({ length: 2500 }, (_, n) => ({ id: `${(n * 7919) % 2500}`, size: n % 2 }));
      await things.putAll(all);
      const pages = await Promise.all([0, 1000, 2000].map((skip) => things.query({ skip, top: 1000 })));
      expect(pages.flat()).toEqual(all);
      const filter = { kind: "comparison", member: "size", type: "number", operator: "eq", value: 1 } as const;
      expect(await things.query({ filter, skip: 1000 })).toEqual(all.filter(({ size }) => size === 1).slice(1000));
      expect(await things.count(filter)).toBe(1250);
    });

    test("nobody writes between what one turn reads and what it writes", async () => {
      const store = await open();
      const things = store.collection("Thing");
      await things.put({ id: "a", size: 0 });
      const addOne = () =>
        store.inTurn(async () => {
          const thing = await things.get("a");
          await things.put({ id: "a", size: Number(thing?.["size"]) + 1 });
        });
      const failing = () => store.inTurn(() => Promise.reject(new Error("gave up")));
      const outcomes = await Promise.allSettled([addOne(), failing(), ...Array.from({ length: 20 }, addOne)]);
      expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
      expect(await things.get("a")).toEqual({ id: "a", size: 21 });
    });

    test("random histories of writes, filters and pages go as in a model that looks at everything", async () => {
      const things = (await open()).collection("Thing");
      await fc.assert(
        fc.asyncProperty(histories, async (history) => {
          for (const { id } of await things.query()) await things.delete(String(id));
          const model = new CollectionModel();
          for (const step of history) {
            if (step.do === "put") {
              for (const entity of step.entities) model.put(entity);
              await things.putAll(step.entities);
            } else if (step.do === "delete") expect(await things.delete(step.id)).toBe(model.delete(step.id));
            else if (step.do === "get") expect(await things.get(step.id)).toEqual(model.get(step.id));
            else if (step.do === "count")
              expect(await things.count(step.query.filter)).toBe(model.query(step.query).length);
            else expect(await things.query(step.query)).toEqual(model.query(step.query));
          }
        }),
        { numRuns: runs },
      );
    });
  });

  describe(`sightings in ${name}`, () => {
    test("statistics count devices, and look for the first and last sighting, each in a window of its own", async () => {
      const store = (await open()).sightings;
      await fc.assert(
        fc.asyncProperty(sightingCases, async (one) => {
          const { sightings, questions } = anew(one);
          await store.record(sightings);
          for (const question of questions)
            expect(await store.statistics(question)).toEqual(statistics(sightings, question));
        }),
        { numRuns: Math.ceil(runs / 40) },
      );
    });

    test("devices come in the order of their ids, page by page, and without those that only have a name", async () => {
      const store = (await open()).sightings;
      await fc.assert(
        fc.asyncProperty(sightingCases, fc.integer({ min: 1, max: 3 }), async (one, top) => {
          const { sightings, questions } = anew(one);
          await store.record(sightings);
          for (const { observable, now, devicesSince: since } of questions) {
            const wanted = devicesOf(sightings, observable, since, now);
            let found: string[] = [];
            for (;;) {
              const page = await store.devices({ observable, now, since, after: found.at(-1), top });
              found = [...found, ...page];
              if (page.length < top) break;
            }
            expect(found).toEqual(wanted);
          }
        }),
        { numRuns: Math.ceil(runs / 40) },
      );
    });

    test("a sighting that is there already adds nothing", async () => {
      const { sightings } = await open();
      const seen = { observable: "domain:example.org", device: "a", time: 5n };
      expect([await sightings.record([seen, seen]), await sightings.record([seen])]).toEqual([1, 0]);
      expect(await sightings.record([{ ...seen, observable: "example.org" }])).toBe(1);
    });
  });
}

function devicesOf(all: readonly Sighting[], observable: string, since: bigint, now: bigint): string[] {
  const seen = all.filter((each) => each.observable === observable && each.time >= since && each.time <= now);
  return [...new Set(seen.map(({ device }) => device))].filter((device) => device.length === 40).sort();
}

function statistics(all: readonly Sighting[], { observable, now, devicesSince, seenSince }: StatisticsQuery) {
  const seen = all.filter((each) => each.observable === observable && each.time <= now);
  const times = seen.map(({ time }) => time).filter((time) => time >= seenSince);
  times.sort((one, other) => (one < other ? -1 : 1));
  const devices = seen.filter(({ time }) => time >= devicesSince).map(({ device }) => device);
  return { devices: new Set(devices).size, firstSeen: times.at(0) ?? null, lastSeen: times.at(-1) ?? null };
}
