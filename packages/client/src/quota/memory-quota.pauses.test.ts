import { expect, test } from "vitest";
import { hour, minute, setUp, use } from "../../test/quota-calls.ts";
import type { Slot } from "./quota.ts";

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
    [5_000, hour, true],
    [5_000, hour, true],
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

test("those who wait already are refused when a pause makes the wait too long", async () => {
  const { runtime, quota, call, take, names } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  const impatient = take("impatient", { maxWait: 5_000 });
  const waiting = call("patient");
  quota.pause(60_000, undefined);
  expect(await impatient).toEqual({
    admitted: false,
    because: "used-up",
    waitMs: 60_000,
    window: undefined,
    paused: true,
  });
  await runtime.settle(waiting);
  expect(names()).toEqual(["first", "patient"]);
});

test("those who wait behind others are refused at once, each time a pause becomes longer than they may wait", async () => {
  const { runtime, quota, call, take } = setUp({ limit: 1, perMs: 1_000 });
  await runtime.settle(call("first"));
  const refusals: unknown[] = [];
  const patient = call("patient");
  for (const maxWait of [50_000, 80_000]) {
    take("impatient", { maxWait }).then((refusal) => refusals.push([refusal, runtime.elapsed()]));
  }
  const now = runtime.elapsed();
  const refusal = { admitted: false, because: "used-up", window: undefined, paused: true };
  for (const ms of [60_000, 90_000]) {
    quota.pause(ms, undefined);
    await runtime.flush();
    expect(refusals.at(-1)).toEqual([{ ...refusal, waitMs: ms }, now]);
  }
  await runtime.settle(patient);
});

/** How many have a slot at once after a pause, by what becomes of the first that asks. */
async function afterPause(end: (slot: Slot) => void) {
  const { runtime, quota, take, names } = setUp({ limit: 9, perMs: 3_600_000 });
  quota.pause(1_000, undefined);
  const slots = ["a", "b", "c"].map((name) => take(name));
  await runtime.advance(2_000);
  expect(names()).toEqual(["a"]);
  use(await (slots[0] ?? take("a")), end);
  await runtime.advance(10_000);
  return names();
}

test("after a pause one call asks, and the others wait until it is answered", async () => {
  expect(await afterPause((slot) => slot.spend(true))).toEqual(["a", "b", "c"]);
});

test("if the call that asks after a pause learns nothing, the next one asks", async () => {
  expect(await afterPause((slot) => slot.spend(false))).toEqual(["a", "b"]);
  expect(await afterPause((slot) => slot.giveBack())).toEqual(["a", "b"]);
});

test("a call that asks after a pause and is never heard of keeps the others for half a minute", async () => {
  const { runtime, quota, take, names } = setUp({ limit: 9, perMs: 3_600_000 });
  quota.pause(1_000, undefined);
  await runtime.advance(1_000);
  expect(quota.snapshot().pausedUntil).toBeNull();
  for (const name of ["a", "b", "c"]) take(name);
  await runtime.advance(29_999);
  expect(names()).toEqual(["a"]);
  await runtime.advance(1);
  expect(names()).toEqual(["a", "b"]);
});

test("an answer that was under way before the pause says nothing of it", async () => {
  const { runtime, quota, take, names } = setUp({ limit: 9, perMs: 3_600_000 });
  const early = await take("early");
  quota.pause(1_000, undefined);
  for (const name of ["a", "b"]) take(name);
  await runtime.advance(1_500);
  use(early, (slot) => slot.spend(true));
  await runtime.advance(5_000);
  expect(names()).toEqual(["early", "a"]);
});

test("who may not wait a quarter of a second for the call that asks after a pause is refused", async () => {
  const { runtime, quota, take } = setUp({ limit: 9, perMs: 3_600_000 });
  quota.pause(1_000, hour);
  const asker = take("a");
  await runtime.advance(1_000);
  await asker;
  expect(await take("b", { maxWait: 249 })).toMatchObject({ because: "used-up", paused: true, window: hour });
});

test("a pause that is ended lets everyone go at once", async () => {
  const { runtime, quota, take, names } = setUp({ limit: 9, perMs: 3_600_000 });
  quota.pause(60_000, undefined);
  for (const name of ["a", "b", "c"]) take(name);
  await runtime.flush();
  await quota.resume();
  await runtime.flush();
  expect(names()).toEqual(["a", "b", "c"]);
  expect(quota.snapshot().pausedUntil).toBeNull();
});
