import { getEventListeners } from "node:events";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addresses, collect, type Input, runAll, slow } from "../test/many-inputs.ts";
import { setUp } from "../test/set-up.ts";
import type { Inputs } from "./many.ts";

test("of an input that breaks off, what was read before is answered first, and then its error is thrown", async () => {
  const { defender, runtime, service } = setUp({ answers: slow(1_000), credential: null });
  async function* broken(): AsyncGenerator<Input> {
    yield* addresses(3);
    throw new Error("The source broke.");
  }
  const answered: string[] = [];
  const consume = async () => {
    for await (const { input, ok } of defender.many("getIPStatistics", broken())) answered.push(`${input.ip} ${ok}`);
  };
  await expect(runtime.settle(consume())).rejects.toThrow("The source broke.");
  expect(answered).toEqual(["10.0.0.0 true", "10.0.0.1 true", "10.0.0.2 true"]);
  expect(service.requests).toHaveLength(3);
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { inFlight: 0, queued: 0 } });
});

const broken = () => new Error("The source broke.");

/** An iterator of one or the other kind whose `next` is asked once too often. */
function iterate(answers: (() => unknown)[], kind: typeof Symbol.iterator | typeof Symbol.asyncIterator) {
  const rest = [...answers];
  return { [kind]: () => ({ next: () => rest.shift()?.() }) } as unknown as Inputs<number>;
}

const one = { done: false, value: 1 };

test.each<[string, (() => unknown)[], typeof Symbol.iterator | typeof Symbol.asyncIterator, number]>([
  ["throws at once", [throws], Symbol.iterator, 0],
  ["throws at once where it should promise", [throws], Symbol.asyncIterator, 0],
  ["rejects at once", [() => Promise.reject(broken())], Symbol.asyncIterator, 0],
  ["throws after an input", [() => one, throws], Symbol.iterator, 1],
  ["rejects after an input", [() => one, () => Promise.reject(broken())], Symbol.asyncIterator, 1],
  ["holds a promise that is rejected", [() => one, () => ({ value: Promise.reject(broken()) })], Symbol.iterator, 1],
  ["brings a promise that is rejected", [async () => ({ value: Promise.reject(broken()) })], Symbol.asyncIterator, 0],
])("an input that %s is heard of, after the results", async (_, answers, kind, results) => {
  const taken: unknown[] = [];
  const consume = async () => {
    for await (const result of runAll(async (input: number) => input, iterate(answers, kind), {})) taken.push(result);
  };
  await expect(consume()).rejects.toThrow("The source broke.");
  expect(taken).toEqual(Array(results).fill({ input: 1, ok: true, value: 1 }));
});

function throws(): never {
  throw broken();
}

test("a list that cannot be opened is no empty list", async () => {
  function* lines() {
    for (const ip of readFileSync("/no/such/list.txt", "utf8").split("\n")) yield { ip };
  }
  const { defender } = setUp();
  await expect(collect(defender.many("getIPStatistics", lines()))).rejects.toMatchObject({ code: "ENOENT" });
});

test.each([
  ["that gives nothing at all", iterate([() => undefined], Symbol.iterator)],
  ["without `next`", { [Symbol.iterator]: () => ({}) } as unknown as Inputs<number>],
  ["that cannot be begun", { [Symbol.iterator]: throws } as unknown as Inputs<number>],
])("an iterator %s is an error", async (_, inputs) => {
  await expect(collect(runAll(async (input: number) => input, inputs, {}))).rejects.toThrow(Error);
});

test("promises of inputs are waited for", async () => {
  const inputs = [Promise.resolve(1), 2] as unknown as number[];
  const results = await collect(runAll(async (input: number) => input, inputs, {}));
  expect(results.map(({ input }) => input)).toEqual([1, 2]);
});

test("a source whose promise was rejected is closed, for it could go on", async () => {
  let closed = 0;
  function* source() {
    try {
      yield Promise.reject(broken()) as unknown as number;
    } finally {
      closed += 1;
    }
  }
  await expect(collect(runAll(async (input: number) => input, source(), {}))).rejects.toThrow("The source broke.");
  expect(closed).toBe(1);
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
  const ask = (inputs: AsyncIterable<number>) => collect(runAll(async (input: number) => input, inputs, { signal }));
  await expect(ask(source(() => Promise.reject(new Error("The source broke."))))).rejects.toThrow("The source broke.");
  expect(await ask(source(async () => ({ done: true, value: undefined })))).toEqual([]);
  expect([closed, getEventListeners(signal, "abort").length]).toEqual([0, 0]);
});

test("a source that cannot be closed does no harm", async () => {
  const failing = { next: async () => ({ done: false as const, value: 1 }) };
  const call = async (input: number) => input;
  const close = (close: () => Promise<never>) => ({ [Symbol.asyncIterator]: () => ({ ...failing, return: close }) });
  const throwing = close(() => {
    throw new Error("no");
  });
  for (const inputs of [throwing, close(() => Promise.reject(new Error("no"))), close(() => new Promise(() => {}))]) {
    const results = runAll(call, inputs, {});
    expect(await results.next()).toMatchObject({ value: { ok: true } });
    expect(await results.return()).toEqual({ done: true, value: undefined });
  }
});

test.each([
  ["throws", throws],
  ["rejects with", () => Promise.reject(broken())],
])(
  "what a call %s that is none of the client's errors is an error of its input, and the others are answered",
  async (_, fail) => {
    const call = (input: number) => (input === 2 ? fail() : Promise.resolve(input));
    const results = await collect(runAll(call, [1, 2, 3], {}));
    expect(results.toSorted((one, other) => one.input - other.input)).toMatchObject([
      { input: 1, ok: true },
      {
        input: 2,
        ok: false,
        error: {
          kind: "argument",
          argument: "inputs",
          message: "The input threw what `reason` holds when it was used. Put in plain values.",
          reason: broken(),
        },
      },
      { input: 3, ok: true },
    ]);
  },
);

test("arguments that throw when they are read fail alone", async () => {
  const { defender, runtime } = setUp();
  const inputs = [
    ...addresses(2),
    {
      get ip(): string {
        throw broken();
      },
    },
  ];
  const results = await runtime.settle(collect(defender.many("getIPStatistics", inputs)));
  expect(results.map((result) => result.ok || result.error.kind).toSorted()).toEqual(["argument", true, true]);
});
