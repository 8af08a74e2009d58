import { expect, test } from "vitest";
import { createStrictQuota } from "./strict-quota.ts";

test("a sliding window forgets a call when a whole length has passed", () => {
  const quota = createStrictQuota([{ limit: 2, perMs: 100, kind: "sliding", phase: 0 }]);
  expect([0, 50, 99, 100, 250].map((at) => quota.exceeds(at))).toEqual([false, false, true, true, false]);
});

test("a fixed window forgets all calls when it ends, whatever its phase", () => {
  const quota = createStrictQuota([{ limit: 2, perMs: 100, kind: "fixed", phase: 30 }]);
  expect([0, 29, 30, 31, 129, 130].map((at) => quota.exceeds(at))).toEqual([false, false, false, false, true, false]);
});

test("all windows hold at once", () => {
  const windows = [
    { limit: 1, perMs: 10, kind: "sliding", phase: 0 },
    { limit: 2, perMs: 1_000, kind: "sliding", phase: 0 },
  ] as const;
  const quota = createStrictQuota(windows);
  expect([0, 5, 20].map((at) => quota.exceeds(at))).toEqual([false, true, true]);
});
