import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { setUp } from "../../test/redis-quota-calls.ts";

test("the server is asked by one call after the other, in the order in which they came", async () => {
  const { runtime, take, admitted, done } = setUp(() => ({ latency: 10 }));
  const calls = ["a", "b", "c"].map((name) => take(name));
  await runtime.advance(25);
  expect(done()).toEqual([
    ["take", "#1", 0],
    ["take", "#2", 10],
    ["take", "#3", 20],
  ]);
  await runtime.settle(Promise.all(calls));
  expect(admitted).toEqual([
    ["a", 10],
    ["b", 20],
    ["c", 30],
  ]);
});

test("the server is not asked while as many calls are in flight as may be", async () => {
  const { runtime, take, slot, done } = setUp();
  const first = await slot("a", { concurrency: 1 });
  const second = take("b", { concurrency: 1 });
  await runtime.advance(5_000);
  expect(done().filter(([operation]) => operation === "take")).toEqual([["take", "#1", 0]]);
  first.spend(true);
  expect(await runtime.settle(second)).toMatchObject({ admitted: true });
});

test("a slot is spent when its call was answered, five seconds later when it was given up, and given back otherwise", async () => {
  const { slot, done } = setUp();
  (await slot("a")).spend(true);
  (await slot("b")).spend(false);
  (await slot("c")).giveBack();
  expect(done()).toEqual([
    ["take", "#1", 0],
    ["spend", "#1", "0", "1", 0],
    ["take", "#2", 0],
    ["spend", "#2", "5000", "0", 0],
    ["take", "#3", 0],
    ["give-back", "#3", 0],
  ]);
});

test("the slot that an aborted call has asked for goes to the next one", async () => {
  const { runtime, take, admitted, done } = setUp(() => ({ latency: 10 }));
  const controller = new AbortController();
  const aborted = take("aborted", { signal: controller.signal });
  const next = take("next");
  await runtime.advance(5);
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  await runtime.settle(next);
  expect(admitted).toEqual([["next", 10]]);
  expect(done()).toEqual([["take", "#1", 0]]);
});

test("the slot that nobody wants any more is given back", async () => {
  const { runtime, take, quota, done } = setUp(() => ({ latency: 10 }));
  const controller = new AbortController();
  const aborted = take("aborted", { signal: controller.signal });
  await runtime.flush();
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  await runtime.advance(1_000);
  expect([quota.snapshot().inFlight, runtime.armed]).toEqual([0, 0]);
  expect(await runtime.settle(take("later"))).toMatchObject({ admitted: true });
  expect(done()).toEqual([
    ["take", "#1", 0],
    ["give-back", "#1", 10],
    ["take", "#2", 1_000],
  ]);
});

test("slots in flight are renewed, three times in a lease, and left alone after that", async () => {
  const { runtime, slot, done } = setUp(undefined, { lease: 30_000 });
  const [a, b] = [await slot("a"), await slot("b")];
  await runtime.advance(10_000);
  a.spend(true);
  await runtime.advance(10_000);
  b.spend(true);
  expect(done().slice(2)).toEqual([
    ["renew", "#1", "#2", 10_000],
    ["spend", "#1", "0", "1", 10_000],
    ["renew", "#2", 20_000],
    ["spend", "#2", "0", "1", 20_000],
  ]);
  expect(runtime.armed).toBe(0);
});

test("renewals begin anew with the next call", async () => {
  const { runtime, slot, done } = setUp(undefined, { lease: 30_000 });
  (await slot("a")).spend(true);
  await runtime.advance(5_000);
  const b = await slot("b");
  await runtime.advance(10_000);
  b.spend(true);
  expect(done().slice(-2)).toEqual([
    ["renew", "#2", 15_000],
    ["spend", "#2", "0", "1", 15_000],
  ]);
});

test("what the server does not hear of does no harm: its leases end by themselves", async () => {
  const { runtime, slot, quota } = setUp(({ operation }) => (operation === "take" ? {} : new Error("ECONNRESET")));
  const [a, b] = [await slot("a"), await slot("b")];
  quota.pause(100, undefined);
  await runtime.advance(20_000);
  a.spend(true);
  b.giveBack();
  await runtime.flush();
  expect(quota.snapshot().inFlight).toBe(0);
});
