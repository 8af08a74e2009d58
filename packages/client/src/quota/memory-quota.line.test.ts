import { expect, test } from "vitest";
import { setUp, use } from "../../test/quota-calls.ts";

test("first come, first served", async () => {
  const { runtime, call, names } = setUp({ limit: 1, perMs: 10 });
  const order = ["a", "b", "c", "d", "e", "f", "g"];
  await runtime.settle(Promise.all(order.map((name, index) => call(name, (index * 7) % 5))));
  expect(names()).toEqual(order);
});

test("nobody overtakes a call that is waiting, not even when there would be a slot", async () => {
  const { runtime, call, names, take } = setUp({ limit: 10, perMs: 1_000 });
  const first = await take("in flight");
  const waiting = call("waits for it to land", 0, { concurrency: 1 });
  const behind = call("could go at once");
  await runtime.advance(5_000);
  expect(names()).toEqual(["in flight"]);
  use(first, (slot) => slot.spend(true));
  await runtime.settle(Promise.all([waiting, behind]));
  expect(names()).toEqual(["in flight", "waits for it to land", "could go at once"]);
});

test("no more calls are in flight at once than a call allows", async () => {
  const { runtime, quota, call } = setUp({ limit: 100, perMs: 1_000 });
  const calls = Array.from({ length: 6 }, (_, index) => call(`${index}`, 100, { concurrency: 2 }));
  await runtime.flush();
  expect(quota.snapshot()).toMatchObject({ inFlight: 2, queued: 4 });
  await runtime.settle(Promise.all(calls));
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, queued: 0 });
});

test("the queue is bounded: one call more is refused at once", async () => {
  const { quota, take } = setUp({ limit: 1, perMs: 1_000 });
  const first = await take("first", { maxQueue: 2 });
  const second = take("second", { maxQueue: 2 });
  const third = take("third", { maxQueue: 2 });
  expect(await take("fourth", { maxQueue: 2 })).toEqual({ admitted: false, because: "full" });
  expect(quota.snapshot().queued).toBe(2);
  use(first, (slot) => slot.giveBack());
  use(await second, (slot) => slot.giveBack());
  use(await third, (slot) => slot.giveBack());
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, queued: 0 });
});

test.each([
  ["a window is used up", 1, 5],
  ["all that may fly are in flight", 5, 1],
])("without a queue a call is refused when %s, and served otherwise", async (_, limit, concurrency) => {
  const { take } = setUp({ limit, perMs: 1_000 });
  const request = { concurrency, maxQueue: 0 };
  const slot = await take("first", request);
  expect(slot).toMatchObject({ admitted: true });
  expect(await take("second", request)).toEqual({ admitted: false, because: "full" });
  use(slot, (held) => held.giveBack());
  expect(await take("third", request)).toMatchObject({ admitted: true });
});

test("a line whose head waits for a landing is a line for everyone", async () => {
  const { quota, take } = setUp({ limit: 5, perMs: 1_000 });
  const first = await take("first");
  const head = take("head", { concurrency: 1 });
  expect(await take("behind", { maxQueue: 1 })).toEqual({ admitted: false, because: "full" });
  use(first, (slot) => slot.giveBack());
  use(await head, (slot) => slot.giveBack());
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, queued: 0 });
});
