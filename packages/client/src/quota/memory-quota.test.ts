import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createMemoryQuota } from "./memory-quota.ts";
import type { QuotaWindow, Refusal, Slot, SlotRequest } from "./quota.ts";

const minute: QuotaWindow = { limit: 3, perMs: 60_000 };
const hour: QuotaWindow = { limit: 5, perMs: 3_600_000 };

const patient: SlotRequest = {
  signal: undefined,
  concurrency: Number.POSITIVE_INFINITY,
  maxQueue: Number.POSITIVE_INFINITY,
  maxWait: Number.POSITIVE_INFINITY,
  onWait: () => {},
};

function setUp(...windows: QuotaWindow[]) {
  const runtime = createVirtualRuntime();
  const quota = createMemoryQuota(windows, runtime);
  const start = runtime.elapsed();
  const admitted: [name: string, at: number][] = [];
  /** Takes a slot under a name, once there is one. */
  async function take(name: string, request: Partial<SlotRequest> = {}): Promise<Slot | Refusal> {
    const slot = await quota.acquire({ ...patient, ...request });
    if (slot.admitted) admitted.push([name, runtime.elapsed() - start]);
    return slot;
  }
  /** A call that takes a slot and is answered after a while. */
  async function call(name: string, latency = 0, request: Partial<SlotRequest> = {}): Promise<void> {
    const slot = await take(name, request);
    await new Promise<void>((resolve) => runtime.after(latency, resolve));
    if (slot.admitted) slot.spend(true);
  }
  const names = () => admitted.map(([name]) => name);
  return { runtime, quota, take, call, admitted, names, start };
}

function use(slot: Slot | Refusal, end: (slot: Slot) => void): void {
  if (!slot.admitted) throw new Error(`There is no slot: ${slot.because}.`);
  end(slot);
}

test("as many calls as the limit are admitted at once, the next when a slot returns", async () => {
  const { runtime, call, admitted } = setUp(minute);
  await runtime.settle(Promise.all(["a", "b", "c", "d"].map((name) => call(name))));
  expect(admitted).toEqual([
    ["a", 0],
    ["b", 0],
    ["c", 0],
    ["d", 60_000],
  ]);
});

test("a slot counts from the answer, not from when the request left", async () => {
  const { runtime, call, admitted } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(Promise.all([call("slow", 4_000), call("next")]));
  expect(admitted).toEqual([
    ["slow", 0],
    ["next", 5_000],
  ]);
});

test("an answer that arrives before earlier ones returns its slot before them", async () => {
  const { runtime, call, admitted } = setUp({ limit: 2, perMs: 1_000 });
  await runtime.settle(Promise.all([call("slow", 500), call("quick", 20), call("third"), call("fourth")]));
  expect(admitted.slice(2)).toEqual([
    ["third", 1_020],
    ["fourth", 1_500],
  ]);
});

test("a call that was given up may still be on its way, so its slot returns five seconds later", async () => {
  const { runtime, quota, take, call, admitted } = setUp({ limit: 2, perMs: 1_000 });
  use(await take("given up"), (slot) => slot.spend(false));
  await runtime.settle(call("answered"));
  expect(quota.snapshot().windows[0]?.returnsAt).toEqual(new Date(runtime.now() + 1_000));
  await runtime.settle(Promise.all([call("third"), call("fourth")]));
  expect(admitted.slice(2)).toEqual([
    ["third", 1_000],
    ["fourth", 2_000],
  ]);
  await runtime.settle(Promise.all([call("fifth"), call("sixth"), call("seventh"), call("eighth"), call("ninth")]));
  expect(admitted.slice(4)).toEqual([
    ["fifth", 3_000],
    ["sixth", 4_000],
    ["seventh", 5_000],
    ["eighth", 6_000],
    ["ninth", 6_000],
  ]);
});

test("a call takes a slot in every window or in none", async () => {
  const { runtime, quota, call, admitted } = setUp(minute, hour);
  await runtime.settle(Promise.all(["a", "b", "c", "d", "e", "f"].map((name) => call(name))));
  expect(admitted.slice(3)).toEqual([
    ["d", 60_000],
    ["e", 60_000],
    ["f", 3_600_000],
  ]);
  // Waiting for the hour, the sixth call took none of the minute's slots.
  expect(quota.snapshot().windows.map(({ remaining }) => remaining)).toEqual([2, 2]);
});

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

test("a slot that is given back is free at once", async () => {
  const { runtime, take, admitted } = setUp({ limit: 1, perMs: 60_000 });
  const first = await take("first");
  const second = take("second");
  use(first, (slot) => slot.giveBack());
  await runtime.settle(second);
  expect(admitted).toEqual([
    ["first", 0],
    ["second", 0],
  ]);
});

test("an abort while waiting leaves no slot, no listener and no timer behind", async () => {
  const { runtime, quota, call, take } = setUp({ limit: 1, perMs: 60_000 });
  await runtime.settle(call("first"));
  const controller = new AbortController();
  const waiting = take("aborted", { signal: controller.signal });
  expect(quota.snapshot().queued).toBe(1);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toMatchObject({ message: "enough" });
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, queued: 0 });
  expect([runtime.armed, getEventListeners(controller.signal, "abort").length]).toEqual([0, 0]);
});

test("who waits behind an aborted call moves up", async () => {
  const { runtime, call, take, names } = setUp({ limit: 5, perMs: 1_000 });
  const first = await take("in flight");
  const controller = new AbortController();
  const aborted = take("aborted", { concurrency: 1, signal: controller.signal });
  const behind = call("behind", 0, { concurrency: 2 });
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  await runtime.settle(behind);
  expect(names()).toEqual(["in flight", "behind"]);
  use(first, (slot) => slot.giveBack());
});

test("an abort after admission does nothing to the slot", async () => {
  const { quota, take } = setUp(minute);
  const controller = new AbortController();
  await take("a", { signal: controller.signal });
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  controller.abort();
  expect(quota.snapshot().inFlight).toBe(1);
});

test("a signal that is aborted already takes nothing", async () => {
  const { quota, take } = setUp(minute);
  await expect(take("a", { signal: AbortSignal.abort(new Error("before")) })).rejects.toMatchObject({
    message: "before",
  });
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, queued: 0, windows: [{ remaining: 3 }] });
});

test("a pause holds everyone, and names the window it is about", async () => {
  const { runtime, quota, call, admitted } = setUp(minute);
  const waits: unknown[] = [];
  quota.pause(5_000, hour);
  expect(quota.snapshot().pausedUntil).toEqual(new Date(runtime.now() + 5_000));
  const calls = ["a", "b"].map((name) => call(name, 0, { onWait: (...wait) => waits.push(wait) }));
  await runtime.advance(5_000);
  expect(quota.snapshot().pausedUntil).toBeNull();
  await runtime.settle(Promise.all(calls));
  expect(admitted).toEqual([
    ["a", 5_000],
    ["b", 5_000],
  ]);
  expect(waits).toEqual([
    [5_000, hour],
    [5_000, hour],
  ]);
});

test("of two pauses the longer one counts", async () => {
  const { runtime, quota, call, admitted } = setUp(minute);
  quota.pause(5_000, undefined);
  quota.pause(1_000, undefined);
  const waiting = call("a");
  await runtime.advance(2_000);
  quota.pause(8_000, undefined);
  await runtime.settle(waiting);
  expect(admitted).toEqual([["a", 10_000]]);
});

test("of two pauses that end together, the first is named", async () => {
  const { quota, take } = setUp(minute);
  quota.pause(5_000, hour);
  quota.pause(5_000, minute);
  expect(await take("a", { maxWait: 1 })).toMatchObject({ because: "used-up", window: hour });
});

test("a pause lets calls in flight land", async () => {
  const { runtime, quota, call } = setUp(minute);
  const flying = call("a", 100);
  await runtime.flush();
  quota.pause(5_000, undefined);
  await runtime.settle(flying);
  expect(quota.snapshot().inFlight).toBe(0);
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

test("each call has a patience of its own", async () => {
  const { runtime, call, take, names } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  const waiting = [
    take("patient"),
    take("impatient", { maxWait: 999 }),
    take("just patient enough", { maxWait: 1_000 }),
  ];
  expect(await waiting[1]).toMatchObject({ admitted: false, because: "used-up", waitMs: 1_000 });
  await runtime.settle(Promise.race([waiting[0]]));
  expect(names()).toEqual(["first", "patient"]);
});

test("those who wait already are refused when a pause makes the wait too long", async () => {
  const { runtime, quota, call, take, names } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  const impatient = take("impatient", { maxWait: 5_000 });
  const waiting = call("patient");
  quota.pause(60_000, undefined);
  expect(await impatient).toEqual({ admitted: false, because: "used-up", waitMs: 60_000, window: undefined });
  await runtime.settle(waiting);
  expect(names()).toEqual(["first", "patient"]);
});

test("so are those behind them, at once, each time it becomes longer", async () => {
  const { runtime, quota, call, take } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  const refusals: unknown[] = [];
  const patient = call("patient");
  for (const maxWait of [50_000, 80_000]) {
    take("impatient", { maxWait }).then((refusal) => refusals.push([refusal, runtime.elapsed()]));
  }
  const now = runtime.elapsed();
  const refusal = { admitted: false, because: "used-up", window: undefined };
  for (const ms of [60_000, 90_000]) {
    quota.pause(ms, undefined);
    await runtime.flush();
    expect(refusals.at(-1)).toEqual([{ ...refusal, waitMs: ms }, now]);
  }
  await runtime.settle(patient);
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

test("so is whoever came while a line that had stood still waited for a landing", async () => {
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

test("a slot in flight returns a whole window away at the earliest", async () => {
  const { take } = setUp({ limit: 1, perMs: 1_000 });
  await take("in flight");
  expect(await take("second", { maxWait: 999 })).toMatchObject({ because: "used-up", waitMs: 1_000 });
});

test("who waits is told once how long, and for which window", async () => {
  const { runtime, call } = setUp({ limit: 1, perMs: 1_000 });
  const waits: unknown[] = [];
  const request = { onWait: (...wait: unknown[]) => waits.push(wait) };
  await runtime.settle(Promise.all([call("a", 0, request), call("b", 0, request), call("c", 0, request)]));
  const window = { limit: 1, perMs: 1_000 };
  expect(waits).toEqual([
    [1_000, window],
    [1_000, window],
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

test("an observer that aborts the call it is told of harms nobody", async () => {
  const { runtime, call, take, names } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  const controller = new AbortController();
  const aborted = take("aborted", { signal: controller.signal, onWait: () => controller.abort(new Error("enough")) });
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  expect(runtime.armed).toBe(0);
  await runtime.settle(call("next"));
  expect(names()).toEqual(["first", "next"]);
});

/** A runtime that takes calls along with their requests: in `within`, timers are set that never fire, or fire late. */
function cuttingRuntime(late = Number.POSITIVE_INFINITY) {
  const runtime = createVirtualRuntime();
  let delay = 0;
  return {
    runtime: { ...runtime, after: (ms: number, callback: () => void) => runtime.after(ms + delay, callback) },
    clock: runtime,
    cut<T>(work: () => T): T {
      delay = late;
      const result = work();
      delay = 0;
      return result;
    },
  };
}

test("a waiting call that was taken away holds the line up for fifteen seconds and no longer", async () => {
  const { runtime, clock, cut } = cuttingRuntime();
  const quota = createMemoryQuota([{ limit: 1, perMs: 1_000 }], runtime);
  use(await quota.acquire(patient), (slot) => slot.spend(true));
  const start = clock.elapsed();
  void cut(() => quota.acquire(patient));
  void cut(() => quota.acquire(patient));
  use(await clock.settle(quota.acquire(patient)), (slot) => slot.giveBack());
  expect([clock.elapsed() - start, quota.snapshot().queued]).toEqual([15_000, 0]);
});

test("one that was only late stands in line again, at its end", async () => {
  const { runtime, clock, cut } = cuttingRuntime(19_000);
  const quota = createMemoryQuota([{ limit: 1, perMs: 1_000 }], runtime);
  use(await quota.acquire(patient), (slot) => slot.spend(true));
  const admitted: string[] = [];
  const call = async (name: string) => {
    use(await quota.acquire(patient), (slot) => slot.spend(true));
    admitted.push(name);
  };
  const calls = [cut(() => call("late")), ...["a", "b", "c", "d", "e", "f"].map((name) => call(name))];
  await clock.advance(20_000);
  calls.push(call("new"));
  await clock.settle(Promise.all(calls));
  expect(admitted).toEqual(["a", "b", "c", "d", "e", "f", "late", "new"]);
});

test("a call that never ends counts as over after five minutes, and again should it end", async () => {
  const { runtime, quota, take } = setUp(minute);
  const slot = await take("taken away");
  await runtime.advance(1_000);
  await take("taken away too");
  await runtime.advance(298_999);
  expect(quota.snapshot()).toMatchObject({ inFlight: 2, windows: [{ remaining: 1, returnsAt: null }] });
  await runtime.advance(1);
  const returnsAt = new Date(runtime.now() + 60_000);
  expect(quota.snapshot()).toMatchObject({ inFlight: 1, windows: [{ remaining: 1, returnsAt }] });
  await runtime.advance(60_000);
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, windows: [{ remaining: 2 }] });
  use(slot, (late) => late.spend(true));
  expect(quota.snapshot()).toMatchObject({ inFlight: 0, windows: [{ remaining: 1 }] });
});

test("who waits for it to land need not wait for longer", async () => {
  const { runtime, take, admitted } = setUp(minute);
  await take("taken away", { concurrency: 1 });
  await runtime.settle(take("next", { concurrency: 1 }));
  expect(admitted.slice(1)).toEqual([["next", 300_000]]);
});

test("thousands may wait", async () => {
  const { runtime, quota, take, names } = setUp({ limit: 5_000, perMs: 1_000 });
  const calls = Array.from({ length: 10_000 }, async (_, index) => {
    use(await take(`${index}`), (slot) => slot.spend(true));
  });
  await runtime.flush();
  expect(quota.snapshot().queued).toBe(5_000);
  await runtime.settle(Promise.all(calls));
  expect(names()).toEqual(Array.from({ length: 10_000 }, (_, index) => `${index}`));
});

test("a correction of the wall clock moves no slot", async () => {
  const { runtime, call, admitted } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  runtime.correctWallClock(3_600_000);
  await runtime.settle(call("second"));
  expect(admitted[1]).toEqual(["second", 1_000]);
});

test("a quota without windows admits whatever may fly", async () => {
  const { take, names } = setUp();
  await Promise.all([take("a"), take("b"), take("c")]);
  expect(names()).toEqual(["a", "b", "c"]);
});

test("a snapshot shows what is left, what flies, who waits, and when more returns", async () => {
  const { runtime, quota, call, take } = setUp(minute, hour);
  expect(quota.snapshot()).toEqual({
    windows: [
      { ...minute, remaining: 3, returnsAt: null },
      { ...hour, remaining: 5, returnsAt: null },
    ],
    inFlight: 0,
    queued: 0,
    pausedUntil: null,
  });
  await runtime.settle(call("a"));
  const answeredAt = runtime.now();
  await runtime.advance(1_000);
  await Promise.all([take("b"), take("c")]);
  const waiting = take("d", { signal: AbortSignal.timeout(3_600_000) });
  quota.pause(2_000, undefined);
  expect(quota.snapshot()).toEqual({
    windows: [
      { ...minute, remaining: 0, returnsAt: new Date(answeredAt + 60_000) },
      { ...hour, remaining: 2, returnsAt: new Date(answeredAt + 3_600_000) },
    ],
    inFlight: 2,
    queued: 1,
    pausedUntil: new Date(runtime.now() + 2_000),
  });
  await runtime.settle(waiting);
  expect(quota.snapshot()).toMatchObject({ queued: 0, pausedUntil: null });
});

test("when a slot has returned, a snapshot knows nothing of it any more", async () => {
  const { runtime, quota, call } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("a"));
  await runtime.advance(999);
  expect(quota.snapshot()).toMatchObject({ windows: [{ remaining: 0, returnsAt: new Date(runtime.now() + 1) }] });
  await runtime.advance(1);
  expect(quota.snapshot()).toMatchObject({ windows: [{ remaining: 1, returnsAt: null }] });
});

test("many that wait together sleep: they do not wake one another for what a clock's fractions are off", async () => {
  const virtual = createVirtualRuntime();
  let looks = 0;
  // Like that of a process half a second old: it never shows the same time twice, and adding and subtracting are off by a last bit.
  const elapsed = () => virtual.elapsed() - 7_277.4 + ++looks * 0.013_7;
  const quota = createMemoryQuota([{ limit: 1, perMs: 60_000 }], { ...virtual, elapsed });
  use(await quota.acquire(patient), (slot) => slot.spend(true));
  const waiting = Promise.all(Array.from({ length: 16 }, () => quota.acquire({ ...patient, maxQueue: 100 })));
  looks = 0;
  for (let turn = 0; turn < 10_000; turn += 1) await undefined;
  expect(looks).toBeLessThan(100);
  await virtual.settle(Promise.race([waiting, new Promise<void>((resolve) => virtual.after(50_000, resolve))]));
  // Each looks for itself every five seconds.
  expect(looks).toBeLessThan(16 * 11 * 5);
});

test("what moves by no more than a millisecond wakes the first in line only", async () => {
  async function looksAfterPause(longerBy: number): Promise<number> {
    const virtual = createVirtualRuntime();
    let looks = 0;
    const elapsed = () => {
      looks += 1;
      return virtual.elapsed();
    };
    const quota = createMemoryQuota([minute], { ...virtual, elapsed });
    quota.pause(1_000, minute);
    const waiting = [quota.acquire(patient), quota.acquire(patient), quota.acquire(patient)];
    await virtual.flush();
    looks = 0;
    quota.pause(1_000 + longerBy, minute);
    await virtual.flush();
    const seen = looks;
    await virtual.settle(Promise.all(waiting));
    return seen;
  }
  const ofTheFirst = await looksAfterPause(0.5);
  expect(await looksAfterPause(1)).toBe(ofTheFirst);
  expect(await looksAfterPause(2)).toBeGreaterThan(ofTheFirst);
});
