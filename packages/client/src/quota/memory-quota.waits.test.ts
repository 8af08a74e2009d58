import { expect, test } from "vitest";
import { minute, setUp, use } from "../../test/quota-calls.ts";
import type { SlotRequest } from "./quota.ts";

test("a wait of one millisecond is a wait", async () => {
  const { runtime, call, take, admitted } = setUp({ limit: 1, perMs: 1 });
  const waits: number[] = [];
  await runtime.settle(call("first"));
  expect(await take("without a queue", { maxQueue: 0 })).toEqual({ admitted: false, because: "full" });
  const waiting = ["second", "third"].map((name) => call(name, 0, { onWait: (ms) => waits.push(ms) }));
  await runtime.settle(Promise.all(waiting));
  expect(waits).toEqual([1, 1]);
  expect(admitted.slice(1)).toEqual([
    ["second", 1],
    ["third", 2],
  ]);
});

test("a call that would have to wait for longer than it may is refused at once", async () => {
  const { runtime, quota, call, take } = setUp(minute, { limit: 3, perMs: 3_600_000 });
  await runtime.settle(Promise.all(["a", "b", "c"].map((name) => call(name))));
  await runtime.advance(600_000);
  expect(await take("d", { maxWait: 120_000 })).toEqual({
    admitted: false,
    because: "used-up",
    waitMs: 3_000_000,
    window: { limit: 3, perMs: 3_600_000 },
  });
  expect([quota.snapshot().queued, runtime.armed]).toEqual([0, 0]);
  await runtime.advance(2_880_000);
  expect(await runtime.settle(take("e", { maxWait: 120_000 }))).toMatchObject({ admitted: true });
});

test("each call has a patience of its own, for how long the line stands still and not for how long it is", async () => {
  const { runtime, call, take, admitted } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  const patientOnes = [call("patient"), call("just patient enough", 0, { maxWait: 1_000 })];
  const impatient = await take("impatient", { maxWait: 999 });
  expect(impatient).toMatchObject({ admitted: false, because: "used-up", waitMs: 1_000 });
  await runtime.settle(Promise.all(patientOnes));
  expect(admitted).toEqual([
    ["first", 0],
    ["patient", 1_000],
    ["just patient enough", 2_000],
  ]);
});

test("whoever comes to an empty line that stands still is told and may be refused, as the first one was", async () => {
  const { runtime, call, take } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  const controller = new AbortController();
  const aborted = take("aborted", { signal: controller.signal });
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  expect(await take("impatient", { maxWait: 500 })).toMatchObject({ because: "used-up", waitMs: 1_000 });
  expect(await take("impatient too", { maxWait: 500 })).toMatchObject({ because: "used-up", waitMs: 1_000 });
  const waits: number[] = [];
  await runtime.settle(call("patient", 0, { onWait: (ms) => waits.push(ms) }));
  expect(waits).toEqual([1_000]);
});

test("whoever waits for a landing is told and may be refused when the line then stands still", async () => {
  const { runtime, take } = setUp({ limit: 2, perMs: 1_000 });
  const slots = [await take("a"), await take("b")];
  const waiting = take("c", { concurrency: 2 });
  for (const slot of slots.slice(1)) use(slot, (held) => held.giveBack());
  use(await waiting, (slot) => slot.giveBack());
  const flying = await take("d");
  const waits: number[] = [];
  const patient = take("e", { concurrency: 1, onWait: (ms) => waits.push(ms) });
  const impatient = take("f", { maxWait: 500 });
  for (const slot of [...slots.slice(0, 1), flying]) use(slot, (held) => held.spend(true));
  expect(await impatient).toMatchObject({ because: "used-up", waitMs: 1_000 });
  use(await runtime.settle(patient), (slot) => slot.giveBack());
  expect(waits).toEqual([1_000]);
});

test("whoever came while a line that had stood still waited for a landing is told and may be refused when it stands still again", async () => {
  const { take } = setUp({ limit: 3, perMs: 1_000 });
  const [a, b, c] = [await take("a"), await take("b"), await take("c")];
  const head = take("head", { concurrency: 1 });
  use(b, (slot) => slot.giveBack());
  const impatient = take("impatient", { maxWait: 500 });
  use(c, (slot) => slot.spend(true));
  use(a, (slot) => slot.spend(true));
  expect(await head).toMatchObject({ admitted: true });
  expect(await impatient).toMatchObject({ because: "used-up", waitMs: 1_000 });
});

test("waiting for a landing tries nobody's patience", async () => {
  const { runtime, take, names } = setUp({ limit: 10, perMs: 1_000 });
  const waits: number[] = [];
  const first = await take("first");
  const request = { concurrency: 1, maxWait: 1, onWait: (ms: number) => waits.push(ms) };
  const second = take("second", request);
  const third = take("third", request);
  await runtime.advance(100_000);
  use(first, (slot) => slot.spend(true));
  use(await second, (slot) => slot.spend(true));
  await third;
  expect([names(), waits]).toEqual([["first", "second", "third"], []]);
});

test("who waits is told once how long, and for which window", async () => {
  const { runtime, call } = setUp({ limit: 1, perMs: 1_000 });
  const waits: unknown[] = [];
  const request = { onWait: (...wait: unknown[]) => waits.push(wait) };
  await runtime.settle(Promise.all([call("a", 0, request), call("b", 0, request), call("c", 0, request)]));
  const window = { limit: 1, perMs: 1_000 };
  expect(waits).toEqual([
    [1_000, window, false],
    [1_000, window, false],
  ]);
});

test("of two windows that are used up for as long, the first is named", async () => {
  const [first, second] = [
    { limit: 1, perMs: 1_000 },
    { limit: 1, perMs: 1_000 },
  ];
  const { runtime, call } = setUp(first, second);
  const named: unknown[] = [];
  const onWait: SlotRequest["onWait"] = (_, window) => named.push(window === first);
  await runtime.settle(Promise.all([call("a"), call("b", 0, { onWait })]));
  expect(named).toEqual([true]);
});
