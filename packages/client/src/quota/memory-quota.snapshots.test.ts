import { expect, test } from "vitest";
import { hour, minute, setUp } from "../../test/quota-calls.ts";

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
