import { expect, test } from "vitest";
import { hour, minute } from "../../test/quota-calls.ts";
import { setUp } from "../../test/redis-quota-calls.ts";

test("a snapshot shows what the server said last, and what this process has in flight and waiting", async () => {
  const left = [
    [2, 50_000],
    [0, -1],
  ] as const;
  const { runtime, quota, slot, take } = setUp((_, index) => (index === 0 ? { left } : { waitMs: 9_000, left }));
  expect(quota.snapshot()).toEqual({
    windows: [
      { ...minute, remaining: 3, returnsAt: null },
      { ...hour, remaining: 5, returnsAt: null },
    ],
    inFlight: 0,
    queued: 0,
    pausedUntil: null,
  });
  await slot("a");
  const at = runtime.now();
  const waiting = take("b", { signal: AbortSignal.timeout(3_600_000) });
  await runtime.advance(1_000);
  expect(quota.snapshot()).toEqual({
    windows: [
      { ...minute, remaining: 2, returnsAt: new Date(at + 50_000) },
      { ...hour, remaining: 0, returnsAt: null },
    ],
    inFlight: 1,
    queued: 1,
    pausedUntil: null,
  });
  expect(await Promise.race([waiting, "waiting"])).toBe("waiting");
});

test("a snapshot shows what the server said when a slot was spent", async () => {
  const left = [[2, 60_001]] as const;
  const { runtime, quota, slot } = setUp(({ operation }) => (operation === "spend" ? { left } : {}), {
    windows: [minute],
  });
  (await slot("a")).spend(true);
  await runtime.flush();
  const returnsAt = new Date(runtime.now() + 60_001);
  expect(quota.snapshot().windows).toEqual([{ ...minute, remaining: 2, returnsAt }]);
});
