import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { addresses, collect, type Input, runAll, slow, source } from "../test/many-inputs.ts";
import { setUp } from "../test/set-up.ts";
import { createVirtualRuntime } from "../test/virtual-runtime.ts";
import { AbortedError } from "./errors/call-errors.ts";
import type { CallOptions } from "./options/call-options.ts";

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

test("a consumer that stops early leaves no timer behind, of those who wait for a slot or for the next attempt neither", async () => {
  const answers = (_: unknown, index: number) => (index === 0 ? {} : { status: 500, latency: 10 });
  const { defender, runtime } = setUp({ answers, credential: null, quota: { windows: [{ limit: 3, perMs: 60_000 }] } });
  const results = defender.many("getIPStatistics", addresses(50), { deadline: 3_600_000 });
  expect(await runtime.settle(results.next())).toMatchObject({ value: { ok: true } });
  await runtime.advance(20);
  expect(runtime.armed).toBeGreaterThan(0);
  await results.return();
  await runtime.flush();
  expect(runtime.armed).toBe(0);
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
    for await (const _ of runAll(call, late(), {})) break;
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

test("an aborted call that is told of its abort late is aborted all the same", async () => {
  const stop = new AbortController();
  const call = async (_: number, { signal }: { signal?: AbortSignal }) => {
    stop.abort("enough");
    if (signal?.aborted) throw new AbortedError("aborted", {}, signal.reason);
    return 1;
  };
  const results = await collect(runAll(call, [1, 2, 3], { signal: stop.signal }));
  expect(results).toMatchObject([{ input: 1, ok: false, error: { kind: "aborted", reason: "enough" } }]);
});

/** A source that brings one input, and then nothing for ever. */
function stalling() {
  const state = { closed: 0 };
  const inputs: AsyncIterable<number> = {
    [Symbol.asyncIterator]() {
      let read = 0;
      return {
        next: () => (read++ === 0 ? Promise.resolve({ done: false, value: 1 }) : new Promise(() => {})),
        return() {
          state.closed += 1;
          return new Promise(() => {});
        },
      };
    },
  };
  return { state, inputs };
}

test("a consumer that leaves while it waits need not wait any more", async () => {
  const { state, inputs } = stalling();
  const results = runAll(async (input: number) => input, inputs, {});
  expect(await results.next()).toMatchObject({ value: { ok: true } });
  const next = results.next();
  expect(await results.return()).toEqual({ done: true, value: undefined });
  expect(await next).toEqual({ done: true, value: undefined });
  expect(state.closed).toBe(1);
});

test("a consumer that throws while it waits need not wait any more, and gets its own error", async () => {
  const { state, inputs } = stalling();
  let asked: AbortSignal | undefined;
  const call = (_: number, { signal }: CallOptions) => {
    asked = signal;
    return new Promise<number>(() => {});
  };
  const results = runAll(call, inputs, {});
  const next = results.next();
  await createVirtualRuntime().flush();
  await expect(results.throw(new Error("The consumer broke."))).rejects.toThrow("The consumer broke.");
  expect(await next).toEqual({ done: true, value: undefined });
  expect([state.closed, asked?.aborted]).toEqual([1, true]);
});

test("results that are left before the first is asked for read nothing", async () => {
  const { state, generate } = source(addresses(3));
  const results = runAll(async (input: Input) => input, generate(), {});
  expect(await results.return()).toEqual({ done: true, value: undefined });
  expect(await results.next()).toEqual({ done: true, value: undefined });
  expect(state.read).toBe(0);
});

test("the error of an input that breaks off when the consumer has gone is nobody's", async () => {
  const runtime = createVirtualRuntime();
  async function* late(): AsyncGenerator<number> {
    yield 1;
    await new Promise<void>((resolve) => runtime.after(1_000, resolve));
    throw new Error("The source broke.");
  }
  const results = runAll(async (input: number) => input, late(), {});
  await results.next();
  await results.return();
  await runtime.advance(2_000);
  expect(await results.next()).toEqual({ done: true, value: undefined });
});

test("an input that came before an abort comes back as aborted, however late it is looked at", async () => {
  const controller = new AbortController();
  const call = async (input: number, { signal }: CallOptions) => {
    if (signal?.aborted) throw new AbortedError("aborted", {}, signal.reason);
    return input;
  };
  async function* inputs() {
    yield 1;
    // As the next one comes, in the same turn.
    queueMicrotask(() => controller.abort("enough"));
    yield 2;
  }
  const results = await collect(runAll(call, inputs(), { signal: controller.signal }));
  expect(results).toMatchObject([
    { input: 1, ok: true },
    { input: 2, ok: false, error: { kind: "aborted", reason: "enough" } },
  ]);
});

test("an abort is heard of before the error of an input that breaks off because of it", async () => {
  const { defender, runtime } = setUp({ answers: slow(1_000) });
  const controller = new AbortController();
  const { signal } = controller;
  async function* inputs(): AsyncGenerator<Input> {
    yield* addresses(2);
    await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  }
  runtime.after(5, () => controller.abort(new Error("enough")));
  const kinds: unknown[] = [];
  const consume = async () => {
    for await (const result of defender.many("getIPStatistics", inputs(), { signal })) {
      kinds.push(result.ok || result.error.kind);
    }
  };
  await expect(runtime.settle(consume())).rejects.toThrow("enough");
  expect(kinds).toEqual(["aborted", "aborted"]);
});
