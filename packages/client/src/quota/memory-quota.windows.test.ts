import { expect, test } from "vitest";
import { hour, minute, setUp, use } from "../../test/quota-calls.ts";

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

test("a slot in flight returns a whole window away at the earliest", async () => {
  const { take } = setUp({ limit: 1, perMs: 1_000 });
  await take("in flight");
  expect(await take("second", { maxWait: 999 })).toMatchObject({ because: "used-up", waitMs: 1_000 });
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
