import fc from "fast-check";
import { expect, test } from "vitest";
import { createCallLog, quotaExcess } from "./quota-window.ts";

const limits = [
  { calls: 3, perSeconds: 10 },
  { calls: 7, perSeconds: 40 },
];

/** What the documentation says, word by word: at most so many calls in any span of that length. */
function hasRoom(accepted: readonly number[], at: number): boolean {
  return limits.every(
    ({ calls, perSeconds }) => accepted.filter((call) => call > at - perSeconds * 1000).length < calls,
  );
}

test("a call is accepted exactly if every window has room for it, and the wait is the shortest after which there is room", () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 12_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(pauses, (waits) => {
      let at = 0;
      const accepted: number[] = [];
      const log = createCallLog(limits);
      for (const wait of waits) {
        at += wait;
        const excess = quotaExcess(limits, at, () => log.calls);
        expect(excess === undefined).toBe(hasRoom(accepted, at));
        if (!excess) {
          accepted.push(at);
          log.add(at);
        } else {
          expect(hasRoom(accepted, at + excess.retryAfter * 1000)).toBe(true);
          expect(hasRoom(accepted, at + (excess.retryAfter - 1) * 1000)).toBe(false);
        }
      }
    }),
    { numRuns: 300, seed: 20170829 },
  );
});

test("an operation without quotas has room for everything, and nothing is kept for it", () => {
  const log = createCallLog([]);
  for (let call = 0; call < 2000; call++) {
    expect(quotaExcess(log.limits, call, () => log.calls)).toBeUndefined();
    log.add(call);
  }
  expect(log.calls).toHaveLength(0);
});
