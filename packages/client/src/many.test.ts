import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { setUp } from "../test/set-up.ts";
import { type SeenRequest, type StubAnswer, statistics } from "../test/stub-service.ts";
import { createVirtualRuntime } from "../test/virtual-runtime.ts";
import { AbortedError } from "./errors/call-errors.ts";
import { type ManyOptions, type ManyProgress, runMany } from "./many.ts";

type Input = { readonly ip: string };

const addresses = (count: number): Input[] => Array.from({ length: count }, (_, index) => ({ ip: `10.0.0.${index}` }));
const ipOf = ({ url }: SeenRequest): string => new URL(url).pathname.split("/")[3] ?? "";

/** A service whose answer takes as many milliseconds as the last part of the address says, or as it is told. */
const slow =
  (latency?: number) =>
  (request: SeenRequest): StubAnswer => ({
    latency: latency ?? Number(ipOf(request).split(".")[3]),
    body: { ...statistics, ipAddress: ipOf(request) },
  });

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A source that counts what is read of it, and knows whether it was closed. */
function source(inputs: readonly Input[]) {
  const state = { read: 0, closed: false };
  async function* generate(): AsyncGenerator<Input> {
    try {
      for (const input of inputs) {
        state.read += 1;
        yield input;
      }
    } finally {
      state.closed = true;
    }
  }
  return { state, generate };
}

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

test("sixteen calls are under way at once, unless told otherwise", async () => {
  const most = async (options: ManyOptions) => {
    const { defender, runtime, service } = setUp({ answers: slow(10), quota: false, credential: null });
    await runtime.settle(collect(defender.many("getIPStatistics", addresses(40), options)));
    return service.mostAtOnce;
  };
  expect([await most({}), await most({ concurrency: 3 }), await most({ concurrency: 1 })]).toEqual([16, 3, 1]);
});

test("inputs are read as they are needed, never more than may be under way", async () => {
  const { defender, runtime } = setUp({ answers: slow(10), quota: false, credential: null });
  const { state, generate } = source(addresses(50));
  let taken = 0;
  let mostAhead = 0;
  const consume = async () => {
    for await (const _ of defender.many("getIPStatistics", generate(), { concurrency: 5 })) {
      taken += 1;
      await new Promise<void>((resolve) => runtime.after(25, resolve));
      mostAhead = Math.max(mostAhead, state.read - taken);
    }
  };
  await runtime.settle(consume());
  expect([state.read, taken, mostAhead]).toEqual([50, 50, 5]);
});

test("while the consumer is busy the next calls are under way", async () => {
  const { defender, runtime } = setUp({ answers: slow(100), quota: false, credential: null });
  const start = runtime.elapsed();
  const consume = async () => {
    const work = defender.many("getIPStatistics", addresses(10), { concurrency: 2 });
    for await (const _ of work) await new Promise<void>((resolve) => runtime.after(60, resolve));
  };
  await runtime.settle(consume());
  // Ten times 60 ms for the consumer, and the first answer: nothing else is waited for.
  expect(runtime.elapsed() - start).toBe(100 + 10 * 60);
});

test("while the consumer is busy, what a slow source brings is asked as well", async () => {
  const { defender, runtime, service } = setUp({ quota: false, credential: null });
  async function* slowly(): AsyncGenerator<Input> {
    for (const input of addresses(10)) {
      yield input;
      await new Promise<void>((resolve) => runtime.after(10, resolve));
    }
  }
  const results = defender.many("getIPStatistics", slowly(), { concurrency: 4 });
  await runtime.settle(results.next());
  await runtime.advance(1_000);
  expect(service.requests).toHaveLength(5);
  await results.return();
});

test("nothing is read before the first result is asked for", async () => {
  const { defender, runtime } = setUp();
  const { state, generate } = source(addresses(3));
  defender.many("getIPStatistics", generate());
  await runtime.flush();
  expect(state.read).toBe(0);
});

test("a hundred thousand inputs never have more than a few under way", async () => {
  const inFlight = new Set<number>();
  let most = 0;
  const call = async (input: number) => {
    inFlight.add(input);
    most = Math.max(most, inFlight.size);
    await undefined;
    inFlight.delete(input);
    return input;
  };
  let read = 0;
  let taken = 0;
  let mostAhead = 0;
  function* count() {
    for (let input = 0; input < 100_000; input += 1) {
      read += 1;
      mostAhead = Math.max(mostAhead, read - taken);
      yield input;
    }
  }
  let sum = 0;
  for await (const result of runMany(call, count(), { concurrency: 8 })) {
    taken += 1;
    if (result.ok) sum += result.value;
  }
  expect([taken, sum, inFlight.size]).toEqual([100_000, 4_999_950_000, 0]);
  expect(most).toBeLessThanOrEqual(8);
  expect(mostAhead).toBeLessThanOrEqual(9);
});

test("a consumer that stops early ends the calls in flight, and closes the source", async () => {
  const { defender, runtime, service } = setUp({ answers: slow(), quota: { concurrency: 8 } });
  const { state, generate } = source(addresses(50));
  const consume = async () => {
    for await (const _ of defender.many("getIPStatistics", generate(), { concurrency: 4 })) break;
  };
  await runtime.settle(consume());
  const sent = service.requests.length;
  await runtime.advance(60_000);
  expect(state.closed).toBe(true);
  expect(service.requests).toHaveLength(sent);
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { inFlight: 0, queued: 0 } });
});

test("a consumer that throws does the same", async () => {
  const { defender, runtime } = setUp({ answers: slow() });
  const { state, generate } = source(addresses(50));
  const consume = async () => {
    for await (const _ of defender.many("getIPStatistics", generate())) throw new Error("The consumer broke.");
  };
  await expect(runtime.settle(consume())).rejects.toThrow("The consumer broke.");
  await runtime.flush();
  expect(state.closed).toBe(true);
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { inFlight: 0, queued: 0 } });
});

test("a consumer that stops early need not wait for an input that never comes", async () => {
  const { defender, runtime } = setUp();
  async function* stalled(): AsyncGenerator<Input> {
    yield { ip: "8.8.8.8" };
    await new Promise(() => {});
  }
  const taken: boolean[] = [];
  const consume = async () => {
    for await (const { ok } of defender.many("getIPStatistics", stalled())) {
      taken.push(ok);
      break;
    }
  };
  await runtime.settle(consume());
  expect(taken).toEqual([true]);
});

test("an input that comes after the consumer has gone is not asked for", async () => {
  const runtime = createVirtualRuntime();
  const asked: Input[] = [];
  const call = async (input: Input) => void asked.push(input);
  async function* late(): AsyncGenerator<Input> {
    yield { ip: "8.8.8.8" };
    await new Promise<void>((resolve) => runtime.after(1_000, resolve));
    yield { ip: "9.9.9.9" };
  }
  const consume = async () => {
    for await (const _ of runMany(call, late(), {})) break;
  };
  await runtime.settle(consume());
  await runtime.advance(5_000);
  expect(asked).toEqual([{ ip: "8.8.8.8" }]);
});

test("after an abort nothing more is read, and what was in flight comes back as aborted", async () => {
  const { defender, runtime } = setUp({ answers: slow() });
  const { state, generate } = source(addresses(50));
  const controller = new AbortController();
  const { signal } = controller;
  runtime.after(5, () => controller.abort("enough"));
  const results = await runtime.settle(
    collect(defender.many("getIPStatistics", generate(), { concurrency: 8, signal })),
  );
  expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  const failed = results.flatMap((result) => (result.ok ? [] : [result.error]));
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.map(({ kind, reason }) => [kind, reason])).toEqual(failed.map(() => ["aborted", "enough"]));
  expect([results.length, state.closed]).toEqual([state.read, true]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { inFlight: 0, queued: 0 } });
});

test("an abort ends the wait for an input that never comes", async () => {
  const { defender, runtime } = setUp();
  async function* stalled(): AsyncGenerator<Input> {
    yield { ip: "8.8.8.8" };
    await new Promise(() => {});
  }
  const controller = new AbortController();
  const { signal } = controller;
  runtime.after(1_000, () => controller.abort());
  const results = await runtime.settle(collect(defender.many("getIPStatistics", stalled(), { signal })));
  expect(results).toMatchObject([{ ok: true }]);
});

test("an abort beforehand reads nothing", async () => {
  const { defender, service } = setUp();
  const { state, generate } = source(addresses(3));
  expect(await collect(defender.many("getIPStatistics", generate(), { signal: AbortSignal.abort() }))).toEqual([]);
  expect([state.read, service.requests.length]).toEqual([0, 0]);
});

test("a source that throws ends the results with its error, and the calls in flight", async () => {
  const { defender, runtime, service } = setUp({ answers: slow(1_000), credential: null });
  async function* broken(): AsyncGenerator<Input> {
    yield* addresses(3);
    throw new Error("The source broke.");
  }
  await expect(runtime.settle(collect(defender.many("getIPStatistics", broken())))).rejects.toThrow(
    "The source broke.",
  );
  expect(service.requests).toHaveLength(3);
  await runtime.flush();
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { inFlight: 0, queued: 0 } });
});

test("a source that has thrown or is exhausted is not closed as well, and no listener is left on the signal", async () => {
  let closed = 0;
  const source = (next: () => Promise<IteratorResult<number>>): AsyncIterable<number> => ({
    [Symbol.asyncIterator]: () => ({
      next,
      async return() {
        closed += 1;
        return { done: true, value: undefined };
      },
    }),
  });
  const { signal } = new AbortController();
  const ask = (inputs: AsyncIterable<number>) => collect(runMany(async (input: number) => input, inputs, { signal }));
  await expect(ask(source(() => Promise.reject(new Error("The source broke."))))).rejects.toThrow("The source broke.");
  expect(await ask(source(async () => ({ done: true, value: undefined })))).toEqual([]);
  expect([closed, getEventListeners(signal, "abort").length]).toEqual([0, 0]);
});

test("of several errors that end the results, the first is thrown", async () => {
  const call = (input: number) => Promise.reject(new RangeError(`Mistake ${input}.`));
  const results = runMany(call, [1, 2, 3], { concurrency: 3 });
  await expect(collect(results)).rejects.toThrow("Mistake 1.");
});

test("a source that cannot be closed does no harm", async () => {
  const failing = { next: async () => ({ done: false as const, value: 1 }) };
  const call = async (input: number) => input;
  const close = (close: () => Promise<never>) => ({ [Symbol.asyncIterator]: () => ({ ...failing, return: close }) });
  const throwing = close(() => {
    throw new Error("no");
  });
  for (const inputs of [throwing, close(() => Promise.reject(new Error("no"))), close(() => new Promise(() => {}))]) {
    const results = runMany(call, inputs, {});
    expect(await results.next()).toMatchObject({ value: { ok: true } });
    expect(await results.return()).toEqual({ done: true, value: undefined });
  }
});

test("an error that is none of the client's is no result: it ends them", async () => {
  const call = () => Promise.reject(new RangeError("A mistake."));
  await expect(collect(runMany(call, [1, 2], {}))).rejects.toThrow("A mistake.");
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

test("an aborted call that is told of its abort late is aborted all the same", async () => {
  const stop = new AbortController();
  const call = async (_: number, { signal }: { signal?: AbortSignal }) => {
    stop.abort("enough");
    if (signal?.aborted) throw new AbortedError("aborted", {}, signal.reason);
    return 1;
  };
  const results = await collect(runMany(call, [1, 2, 3], { signal: stop.signal }));
  expect(results).toMatchObject([{ input: 1, ok: false, error: { kind: "aborted", reason: "enough" } }]);
});
