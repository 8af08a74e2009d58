import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorldService, type WorldFault, type WorldServiceOptions } from "../../test/world-service.ts";
import type { InputResult, Inputs } from "../many.ts";
import { journeys } from "../permissions/journeys.ts";
import type { Machine } from "./machine.ts";
import { type TagOptions, tagMachines } from "./tag-machines.ts";

const id = (n: number) => n.toString(16).padStart(40, "0");
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, n) => id(from + n));
const invalid = {
  status: 400,
  body: { error: { code: "InvalidRequestBody", message: "The request body is invalid" } },
};

/** The service with so many machines, and what becomes of tagging some. */
async function tagAll(
  machines: number,
  inputs: Inputs<string>,
  options: TagOptions = { add: "lab" },
  world: WorldServiceOptions = {},
) {
  const service = createWorldService(world);
  await service.store
    .collection("Machine")
    .putAll(ids(machines).map((one) => ({ id: one, machineTags: ["vip"], healthStatus: "Active" })));
  const results: InputResult<string, Machine>[] = [];
  let thrown: unknown;
  async function run(more: TagOptions = options) {
    try {
      for await (const result of tagMachines(service.newClient(), inputs, more)) results.push(result);
    } catch (error) {
      thrown = error;
    }
  }
  await service.runtime.settle(run());
  const kept = await service.store.collection("Machine").query();
  const tagged = kept.flatMap(({ id, machineTags }) => (String(machineTags).includes("lab") ? [String(id)] : []));
  return { ...service, results, tagged, thrown };
}

test("20,000 machines are tagged in 40 calls, none of them refused, with a result for each in its order", async () => {
  const inputs = ids(20_000);
  const { results, calls, tagged } = await tagAll(20_000, inputs, { add: "lab" }, { latency: () => 500 });
  expect(results.map(({ input }) => input)).toEqual(inputs);
  expect(results.every((one) => one.ok && one.value.id === one.input)).toBe(true);
  expect(tagged).toHaveLength(20_000);
  expect(calls).toHaveLength(40);
  expect(calls.filter(({ status }) => status === 429)).toEqual([]);
  expect(calls.every(({ operationId }) => operationId === journeys.tagMachines[0])).toBe(true);
});

test("a tag is removed, and the machine is told as it is then", async () => {
  const { results } = await tagAll(2, ids(1), { remove: "vip" });
  expect(results).toMatchObject([{ input: id(0), ok: true, value: { id: id(0), machineTags: [] } }]);
});

test("ids of no machine, and what is no id, are told in their place, and the others are tagged", async () => {
  const inputs = [id(0), id(7), "", id(1), id(0), 7 as unknown as string];
  const { results, tagged } = await tagAll(2, inputs);
  expect(results.map(({ input }) => input)).toEqual(inputs);
  expect(results.map((one) => (one.ok ? one.value.id : one.error.kind))).toEqual([
    id(0),
    "machine-not-found",
    "argument",
    id(1),
    id(0),
    "argument",
  ]);
  expect(tagged).toEqual([id(0), id(1)]);
});

test("a batch that is refused as a whole is halved until the culprit is found", async () => {
  const culprit = id(123);
  const fault = ({ given }: { given: object }) => (JSON.stringify(given).includes(culprit) ? invalid : undefined);
  const { results, tagged, calls } = await tagAll(500, ids(500), { add: "lab" }, { fault });
  expect(results.filter(({ ok }) => !ok)).toMatchObject([{ input: culprit, error: { kind: "bad-request" } }]);
  expect(tagged).toHaveLength(499);
  expect(calls).toHaveLength(19);
});

test("an answer without a list of machines is not taken for success", async () => {
  const fault = () => ({ status: 200, body: { value: [null] } });
  const { results } = await tagAll(1, ids(1), { add: "lab" }, { fault });
  expect(results).toMatchObject([{ ok: false, error: { kind: "invalid-answer" } }]);
});

test("ids that break off: the results of those before, then their error", async () => {
  const reason = new Error("The list broke off.");
  async function* list() {
    yield* ids(3);
    throw reason;
  }
  const { results, tagged, thrown } = await tagAll(3, list());
  expect(results).toHaveLength(3);
  expect(tagged).toHaveLength(3);
  expect(thrown).toBe(reason);
});

test("after an abort each id that was read is told as aborted, and nothing more is sent", async () => {
  const stop = new AbortController();
  const fault = () => {
    stop.abort("enough");
    return undefined;
  };
  const { results, calls } = await tagAll(
    1_500,
    ids(1_500),
    { add: "lab", signal: stop.signal },
    { fault, latency: () => 1 },
  );
  expect(calls).toHaveLength(1);
  expect(new Set(results.map((one) => (one.ok ? "ok" : one.error.kind)))).toEqual(new Set(["aborted"]));
});

test("whoever leaves closes the ids", async () => {
  let closed = false;
  async function* list() {
    try {
      yield* ids(5_000);
    } finally {
      closed = true;
    }
  }
  const { newClient, runtime, calls } = createWorldService();
  async function leave() {
    for await (const _ of tagMachines(newClient(), list(), { add: "lab" })) break;
  }
  await runtime.settle(leave());
  expect(closed).toBe(true);
  expect(calls.length).toBeLessThanOrEqual(2);
});

test.each<[string, unknown]>([
  ["options", {}],
  ["options", { add: "a", remove: "b" }],
  ["add", { add: " " }],
  ["remove", { remove: 7 }],
  ["concurrency", { add: "a", concurrency: 0 }],
  ["tag", { add: "a", tag: "b" }],
])("%s is refused at once where it is wrong", (argument, options) => {
  const { newClient, calls } = createWorldService();
  const tag = () => tagMachines(newClient(), [], options as TagOptions);
  expect(tag).toThrow(expect.objectContaining({ kind: "argument", argument }));
  expect(calls).toEqual([]);
});

test("whatever goes wrong, each id has one result, those that are told as tagged are, and a second run completes the first", async () => {
  const faults: readonly (WorldFault | undefined)[] = ["request lost", "answer lost", "failed before", "failed after"];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(undefined, undefined, ...faults, invalid, { status: 429 }), { maxLength: 24 }),
      fc.integer({ min: 1, max: 1_600 }),
      // Milliseconds there, as many back, and no attempt takes as long as the client waits for one.
      fc.integer({ min: 0, max: 14_000 }),
      async (schedule, count, ms) => {
        const world = { fault: (_: unknown, index: number) => schedule[index], latency: () => ms, quotas: false };
        const first = await tagAll(1_500, ids(count), { add: "lab" }, world);
        expect(first.results.map(({ input }) => input)).toEqual(ids(count));
        const ok = first.results.filter(({ ok }) => ok).map(({ input }) => input);
        expect(new Set(first.tagged)).toEqual(new Set([...first.tagged, ...ok]));
        const again: InputResult<string, Machine>[] = [];
        async function run() {
          for await (const result of tagMachines(first.newClient(), ids(count), { add: "lab" })) again.push(result);
        }
        while (first.calls.length < schedule.length) await first.runtime.settle(run());
        again.length = 0;
        await first.runtime.settle(run());
        expect(again.map((one) => one.ok)).toEqual(ids(count).map((_, n) => n < 1_500));
      },
    ),
    { numRuns: 30 },
  );
});
