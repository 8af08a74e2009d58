import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { addresses, collect, type Input, slow } from "../test/many-inputs.ts";
import { setUp } from "../test/set-up.ts";
import { runMany } from "./many.ts";

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
