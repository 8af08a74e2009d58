import { expect, test } from "vitest";
import { addresses, collect, type Input, runAll, slow, source } from "../test/many-inputs.ts";
import { setUp } from "../test/set-up.ts";
import type { ManyOptions } from "./options/many-options.ts";

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
  for await (const result of runAll(call, count(), { concurrency: 8 })) {
    taken += 1;
    if (result.ok) sum += result.value;
  }
  expect([taken, sum, inFlight.size]).toEqual([100_000, 4_999_950_000, 0]);
  expect(most).toBeLessThanOrEqual(8);
  expect(mostAhead).toBeLessThanOrEqual(9);
});

test.each([1_000, 1_100, 2_000, 1_000_000, Number.POSITIVE_INFINITY])(
  "%d at once are no more than may wait: many bounds its own calls",
  async (concurrency) => {
    const quota = { windows: [{ limit: 5_000, perMs: 60_000 }] };
    const { defender, runtime } = setUp({ answers: slow(1), credential: null, quota });
    const results = await runtime.settle(collect(defender.many("getIPStatistics", addresses(3_000), { concurrency })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(3_000);
  },
);

test("a call may say for itself how many may wait before it, and so may many", async () => {
  const setup = setUp({ answers: slow(100), quota: { concurrency: 1, maxQueue: 0 } });
  const { defender, runtime } = setup;
  const first = defender.getIPStatistics({ ip: "10.0.0.1" });
  const second = defender.getIPStatistics({ ip: "10.0.0.2" }, { maxQueue: 1 });
  await runtime.flush();
  expect(await setup.failure({ maxQueue: 1 })).toMatchObject({ kind: "queue-full" });
  const refused = await runtime.settle(collect(defender.many("getIPStatistics", addresses(2), { maxQueue: 0 })));
  expect(refused).toMatchObject([{ error: { kind: "queue-full" } }, { error: { kind: "queue-full" } }]);
  await runtime.settle(Promise.all([first, second]));
});
