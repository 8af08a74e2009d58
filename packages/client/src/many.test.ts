import { expect, test } from "vitest";
import { addresses, collect, type Input, ipOf, slow, source } from "../test/many-inputs.ts";
import { setUp } from "../test/set-up.ts";
import { type SeenRequest, type StubAnswer, statistics } from "../test/stub-service.ts";
import type { ManyOptions, ManyProgress } from "./options/many-options.ts";

test("results come in the order in which they are complete, one for each input, with its input", async () => {
  const { defender, runtime } = setUp({ answers: slow() });
  const inputs = [{ ip: "10.0.0.30" }, { ip: "10.0.0.10" }, { ip: "10.0.0.20" }, { ip: "10.0.0.10", lookBackHours: 1 }];
  const results = await runtime.settle(collect(defender.many("getIPStatistics", inputs)));
  expect(results.map(({ input }) => input)).toEqual([inputs[1], inputs[3], inputs[2], inputs[0]]);
  expect(results[0]).toEqual({ input: inputs[1], ok: true, value: { ...statistics, ipAddress: "10.0.0.10" } });
});

test.each<[string, Iterable<Input> | AsyncIterable<Input>]>([
  ["an array", addresses(3)],
  ["a set", new Set(addresses(3))],
  ["a generator", addresses(3).values()],
  ["an async generator", source(addresses(3)).generate()],
  ["a stream", ReadableStream.from<Input>(addresses(3)) as AsyncIterable<Input>],
])("%s may be the source", async (_, inputs) => {
  const { defender, runtime } = setUp();
  const results = await runtime.settle(collect(defender.many("getIPStatistics", inputs)));
  expect(results.map(({ input, ok }) => [input, ok])).toEqual(addresses(3).map((input) => [input, true]));
});

test("nothing to ask is nothing to answer", async () => {
  const { defender } = setUp();
  expect(await collect(defender.many("getIPStatistics", []))).toEqual([]);
});

test("a call that fails is a result, not an exception", async () => {
  const answers = (request: SeenRequest): StubAnswer => (ipOf(request) === "10.0.0.1" ? { status: 400 } : {});
  const { defender, runtime } = setUp({ answers });
  const inputs = [...addresses(3), { ip: ".." }];
  const results = await runtime.settle(collect(defender.many("getIPStatistics", inputs)));
  const byInput = (ip: string) => results.find(({ input }) => input.ip === ip);
  expect(results).toHaveLength(4);
  expect(byInput("10.0.0.1")).toMatchObject({ ok: false, error: { kind: "bad-request", status: 400 } });
  expect(byInput("..")).toMatchObject({ ok: false, error: { kind: "argument" } });
  expect([byInput("10.0.0.0")?.ok, byInput("10.0.0.2")?.ok]).toEqual([true, true]);
});

test("progress is told after each result", async () => {
  const answers = (request: SeenRequest): StubAnswer => (ipOf(request) === "10.0.0.1" ? { status: 400 } : {});
  const { defender, runtime } = setUp({ answers });
  const told: ManyProgress[] = [];
  const onProgress = (progress: ManyProgress) => void told.push(progress);
  await runtime.settle(collect(defender.many("getIPStatistics", addresses(3), { concurrency: 1, onProgress })));
  expect(told).toEqual([
    { done: 1, failed: 0 },
    { done: 2, failed: 1 },
    { done: 3, failed: 1 },
  ]);
});

test("what the caller's own onProgress throws is the caller's to see", async () => {
  const { defender, runtime } = setUp();
  const onProgress = () => {
    throw new Error("The caller's mistake.");
  };
  const results = collect(defender.many("getIPStatistics", addresses(3), { onProgress }));
  await expect(runtime.settle(results)).rejects.toThrow("The caller's mistake.");
});

test("calls wait for a used-up hour, unless told otherwise", async () => {
  const quota = { windows: [{ limit: 2, perMs: 3_600_000 }] };
  const patient = setUp({ quota });
  const results = await patient.runtime.settle(collect(patient.defender.many("getIPStatistics", addresses(3))));
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  const impatient = setUp({ quota });
  const some = impatient.defender.many("getIPStatistics", addresses(3), { maxWait: 1_000 });
  expect((await impatient.runtime.settle(collect(some))).map(({ ok }) => ok).sort()).toEqual([false, true, true]);
});

test("a call has the time-out and the deadline that many is given", async () => {
  const { defender, runtime } = setUp({ answers: slow(1_000), retry: false });
  const errors = async (options: ManyOptions) =>
    (await runtime.settle(collect(defender.many("getIPStatistics", addresses(1), options)))).map(
      (result) => !result.ok && result.error.kind,
    );
  expect([await errors({ timeout: 10 }), await errors({ deadline: 10 })]).toEqual([["timeout"], ["deadline"]]);
});
