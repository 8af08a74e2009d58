import { entityShapes, parseTimestamp, type Ticks } from "@defender-endpoint/service";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { patience } from "../../../../vitest.base.ts";
import { askStatistics } from "../../test/ask-statistics.ts";
import { bruteForce, cases, histories, type Question } from "../../test/histories.ts";
import { stores } from "../../test/stores.ts";
import { inMemory, openSqliteStore } from "./sqlite/sqlite-store.ts";
import type { Store, SweepPosition } from "./store.ts";

const byTime = (one: Ticks, other: Ticks) => (one < other ? -1 : 1);

async function answer(store: Store, question: Question) {
  const { "@odata.context": _, ...statistics } = await askStatistics(store, question);
  return statistics;
}

describe.each(stores)("on $name", ({ open, few, fewNew }) => {
  const numRuns = histories(few);

  test("the statistics are those that looking at every event gives", {
    timeout: 5 * patience + 500 * numRuns,
  }, async () => {
    // Counts are kept from two devices on, so that small histories have them.
    const store = await open({ countedFrom: 2, shapes: entityShapes });
    let n = 0;
    const next = fc.constant(undefined).chain(() => cases(n++));
    await fc.assert(
      fc.asyncProperty(next, async ({ questions, batches }) => {
        for (const batch of batches) await store.sightings.record(batch);
        const history = batches.flat();
        for (const question of questions) expect(await answer(store, question)).toEqual(bruteForce(history, question));
      }),
      // Shrinking would meet what the failed history left in the database.
      { numRuns, endOnFailure: true },
    );
    expect(n).toBe(numRuns);
  });

  test("what has been forgotten is missing in no answer", async () => {
    await fc.assert(
      fc.asyncProperty(cases(0), fc.nat(), async ({ questions, batches }, pick) => {
        const store = await open({ countedFrom: 2, shapes: entityShapes });
        const history = batches.flat();
        const now = questions[pick % questions.length]?.now ?? 0n;
        const clocks = questions
          .map((question) => question.now)
          .filter((clock) => clock <= now)
          .toSorted(byTime);
        // It is forgotten in steps, between which the clock goes on and more is recorded.
        let from: SweepPosition | undefined;
        for (const [n, batch] of batches.entries()) {
          await store.sightings.record(batch);
          from = await store.forget(clocks[n] ?? now, from);
        }
        do from = await store.forget(now, from);
        while (from !== undefined);
        // A clock may go back until there, and still finds its 30 days.
        const newest =
          history
            .map(({ time }) => time)
            .toSorted(byTime)
            .at(-1) ?? now;
        const [since = now] = [now, newest].sort(byTime);
        for (const question of questions.filter((each) => each.now >= since)) {
          expect(await answer(store, question)).toEqual(bruteForce(history, question));
        }
        await store.close();
      }),
      { numRuns: fewNew },
    );
  });
});
test("the documented example comes out of a history of two events that lie 30 days apart", async () => {
  const store = openSqliteStore(inMemory);
  const [first, last, now] = ["2017-07-30T13:36:06Z", "2017-08-29T13:32:59Z", "2017-08-29T13:36:00Z"];
  for (const time of [first, last]) {
    await store.sightings.record([{ observable: "10.209.67.177", time: parseTimestamp(time) ?? 0n, device: "a" }]);
  }
  const question = {
    kind: "address",
    name: "10.209.67.177",
    lookBackHours: 48,
    now: parseTimestamp(now) ?? 0n,
  } as const;
  expect(await askStatistics(store, question)).toEqual({
    "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
    ipAddress: "10.209.67.177",
    organizationPrevalence: 1,
    orgFirstSeen: first,
    orgLastSeen: last,
  });
  await store.close();
});
