import { expect, test } from "vitest";
import { hour, minute } from "../../test/quota-calls.ts";
import { patient, setUp } from "../../test/redis-quota-calls.ts";
import { createScriptedRedis } from "../../test/scripted-redis.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { SlotRequest } from "../quota/quota.ts";
import { redisQuota } from "../redis.ts";

/** Whoever comes has to wait until then. */
const freeAt = (ms: number) => (call: { at: number }) => ({ waitMs: Math.max(ms - call.at, 0), which: 1 });

test("who has to wait is told once, and asks again in between, for a slot may be given back", async () => {
  const { runtime, take, admitted, done } = setUp(freeAt(4_000));
  const waits: unknown[] = [];
  const request: Partial<SlotRequest> = { onWait: (...wait) => waits.push(wait) };
  await runtime.settle(Promise.all([take("a", request), take("b", request)]));
  expect(done().map(([, , at]) => at)).toEqual([0, 1_500, 3_000, 4_012.5, 4_012.5]);
  expect(admitted.map(([name]) => name)).toEqual(["a", "b"]);
  expect(waits).toEqual([
    [4_000, minute, false],
    [4_000, minute, false],
  ]);
});

test.each([
  [0, [0, 1_000, 2_000, 3_000, 4_000]],
  [0.875, [0, 1_875, 3_750, 4_021.875]],
])("processes do not come back together (%s)", async (random, at) => {
  const runtime = createVirtualRuntime({ random: () => random });
  const { client, calls } = createScriptedRedis(runtime, freeAt(4_000));
  const open = redisQuota(client, { application: "a" }).open({
    credential: null,
    baseUrl: "https://api.example",
    runtime,
  });
  await runtime.settle(open("operation", [minute]).acquire(patient));
  expect(calls.map((call) => call.at)).toEqual(at);
});

test("a slot that this process gives back is asked for at once, unless there is a pause", async () => {
  let given = 0;
  const { runtime, quota, take, slot, done, admitted } = setUp(({ operation, at }, index) => {
    if (operation === "give-back") given += 1;
    if (operation === "pause") return { pausedMs: 10_000 };
    const pausedMs = at < 600 ? 0 : Math.max(10_600 - at, 0);
    return index === 0 || given > 0 ? { pausedMs, waitMs: pausedMs } : { waitMs: 60_000, which: 1 };
  });
  const first = await slot("a");
  const second = take("b");
  await runtime.advance(500);
  first.giveBack();
  const held = await runtime.settle(second);
  expect(done().slice(1)).toEqual([
    ["take", "#2", 0],
    ["give-back", "#1", 500],
    ["take", "#3", 500],
  ]);
  if (!held.admitted) throw new Error("It was refused.");
  await runtime.advance(100);
  quota.pause(10_000, undefined);
  await runtime.flush();
  const third = take("c");
  held.giveBack();
  await runtime.settle(third);
  expect(done().slice(4, 7)).toEqual([
    ["pause", "10000", "0", "0", 600],
    ["give-back", "#3", 600],
    ["take", "#4", 2_100],
  ]);
  expect(admitted.at(-1)).toEqual(["c", 10_612.5]);
});

test("a call that would have to wait for longer than it may is refused, whether it asks or stands behind", async () => {
  const { runtime, take } = setUp(freeAt(4_000));
  const patientOne = take("patient");
  const refused = { admitted: false, because: "used-up", waitMs: 4_000, window: minute, paused: false };
  expect(await runtime.settle(take("behind", { maxWait: 3_999 }))).toEqual(refused);
  await runtime.advance(1_000);
  expect(await take("late", { maxWait: 2_999 })).toEqual({ ...refused, waitMs: 3_000 });
  await runtime.settle(patientOne);
});

test("without a queue a call gets a slot if there is one", async () => {
  expect(await setUp().slot("a", { maxQueue: 0 })).toMatchObject({ admitted: true });
  const { runtime, take } = setUp(freeAt(4_000));
  expect(await runtime.settle(take("a", { maxQueue: 0 }))).toEqual({ admitted: false, because: "full" });
});

test("who comes when the wait is over, and the process has not asked again yet, waits for that", async () => {
  const { runtime, take, done } = setUp(freeAt(4_000));
  const controller = new AbortController();
  const aborted = take("aborted", { signal: controller.signal });
  await runtime.advance(4_005);
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  await runtime.settle(take("late"));
  expect(done().map(([, , at]) => at)).toEqual([0, 1_500, 3_000, 4_012.5]);
});

test("nobody overtakes those who wait", async () => {
  const { runtime, take, admitted } = setUp(freeAt(4_000));
  const calls = ["a", "b", "c"].map((name) => take(name));
  await runtime.advance(2_000);
  calls.push(take("d"));
  await runtime.settle(Promise.all(calls));
  expect(admitted.map(([name]) => name)).toEqual(["a", "b", "c", "d"]);
});

test("a pause holds this process at once, is told to the others, and may be ended by them", async () => {
  const { runtime, quota, take, done } = setUp(({ at }) => (at < 3_000 ? { waitMs: 4_999.5 - at } : {}));
  const waits: unknown[] = [];
  quota.pause(4_999.5, hour);
  quota.pause(1_000, minute);
  const waiting = take("a", { onWait: (...wait) => waits.push(wait) });
  expect(quota.snapshot().pausedUntil).toEqual(new Date(runtime.now() + 4_999.5));
  await runtime.settle(waiting);
  expect(waits).toEqual([[4_999.5, hour, true]]);
  expect(done()).toEqual([
    ["pause", "5000", "5", "3600000", 0],
    ["pause", "1000", "3", "60000", 0],
    ["take", "#1", 1_500],
    ["take", "#2", 3_000],
  ]);
  expect(quota.snapshot().pausedUntil).toBeNull();
});

test("a pause of no window is told as such, and what the server says of one is believed", async () => {
  const said = { waitMs: 7_000, pausedMs: 7_000, pausedFor: [100, 60_000] as const };
  const { runtime, quota, take, done } = setUp(({ operation }) => (operation === "take" ? said : {}));
  quota.pause(500, undefined);
  expect(done()).toEqual([["pause", "500", "0", "0", 0]]);
  await runtime.advance(500);
  expect(await runtime.settle(take("a", { maxWait: 6_999 }))).toMatchObject({
    waitMs: 7_000,
    window: { limit: 100, perMs: 60_000 },
  });
  expect(quota.snapshot().pausedUntil).toEqual(new Date(runtime.now() + 7_000));
});

test("what is waited for after a pause is known when it is heard of here, and otherwise a little later", async () => {
  const asking = { waitMs: 1_000 };
  const { runtime, slot, take, done } = setUp(({ at }, index) => (index === 0 || at >= 700 ? {} : asking));
  const asker = await slot("asker");
  const waiting = take("b", { maxWait: 2_000 });
  await runtime.advance(700);
  asker.spend(true);
  expect(await runtime.settle(waiting)).toMatchObject({ admitted: true });
  expect(done().slice(1)).toEqual([
    ["take", "#2", 0],
    ["spend", "#1", "0", "1", 700],
    ["take", "#3", 700],
  ]);
});

test("a pause is ended where it counts, and nobody here waits for it any more", async () => {
  let ended = false;
  const { runtime, quota, take, done } = setUp(({ operation }) => {
    if (operation === "resume") ended = true;
    return ended || operation === "pause" ? {} : { waitMs: 60_000, pausedMs: 60_000 };
  });
  quota.pause(60_000, undefined);
  const waiting = take("a");
  await runtime.advance(100);
  await runtime.settle(quota.resume());
  expect(quota.snapshot().pausedUntil).toBeNull();
  expect(await runtime.settle(waiting)).toMatchObject({ admitted: true });
  expect(done()).toEqual([
    ["pause", "60000", "0", "0", 0],
    ["resume", 100],
    ["take", "#1", 100],
  ]);
});

test("a pause that cannot be ended is told, and goes on", async () => {
  const { runtime, quota, take } = setUp(({ operation }) =>
    operation === "resume" ? new Error("NOPERM no") : { waitMs: 60_000, pausedMs: 60_000 },
  );
  quota.pause(60_000, undefined);
  await expect(runtime.settle(quota.resume())).rejects.toMatchObject({
    kind: "quota-store",
    code: "NOPERM",
    message:
      "A pause was not ended: the server that counts its quota gave no answer (NOPERM). Check the server and its client; `reason` holds what was thrown.",
    reason: new Error("NOPERM no"),
  });
  expect(await take("a", { maxWait: 1_000 })).toMatchObject({ because: "used-up", paused: true });
});
