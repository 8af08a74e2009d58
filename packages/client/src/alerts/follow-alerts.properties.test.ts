import fc from "fast-check";
import { expect, test } from "vitest";
import { type AlertSchedule, alertSchedule, end, overlap } from "../../test/alert-schedule.ts";
import { createWorldService } from "../../test/world-service.ts";
import { followAlerts } from "./follow-alerts.ts";
import { ticksOf, writeTicks } from "./ticks.ts";

/** The ids of the alerts that a program has processed by the end of a schedule, over all its runs. */
async function follow({ alerts, $top, latencies, faults, busy, runs }: AlertSchedule): Promise<string[]> {
  const nth = <T>(list: readonly T[], index: number) => list[index % list.length];
  let calls = 0;
  const { runtime, store, newClient } = createWorldService({
    latency: () => nth(latencies, calls++) ?? 0,
    fault: (_, index) => nth(faults, index),
  });
  const start = runtime.now();
  for (const [n, { at, ticks, late }] of alerts.entries()) {
    const alertCreationTime = writeTicks(ticksOf(start + at) + BigInt(ticks));
    const appear = () => void store.collection("Alert").put({ id: `da${n}`, alertCreationTime, evidence: [] });
    runtime.after(Math.max(0, at + late), appear);
  }
  const processed: { id: string; cursor: string }[] = [];
  let taken = 0;

  async function run(limit: number, options: object): Promise<void> {
    const since = writeTicks(ticksOf(start - 30_000));
    const begin = { since, cursor: processed.at(-1)?.cursor, overlap, $top, pollInterval: 20_000, ...options };
    let left = limit;
    for await (const { alert, cursor } of followAlerts(newClient(), begin)) {
      await new Promise<void>((resolve) => runtime.after(nth(busy, taken++) ?? 0, resolve));
      processed.push({ id: alert.id, cursor });
      left -= 1;
      if (left < 0) return;
    }
  }

  async function wholly(): Promise<void> {
    const stop = new AbortController();
    runtime.after(end, () => stop.abort());
    for (let n = 0; !stop.signal.aborted; n += 1) {
      const { alerts: limit, forgets } = runs[n] ?? { alerts: Number.POSITIVE_INFINITY, forgets: 0 };
      await run(limit, { signal: stop.signal }).catch((error: { kind?: string }) => {
        if (error.kind !== "aborted") throw error;
      });
      processed.splice(Math.max(0, processed.length - forgets));
    }
    await run(Number.POSITIVE_INFINITY, { until: "caughtUp" });
  }

  await runtime.settle(wholly());
  return processed.map(({ id }) => id);
}

test("whatever is late, equal, moving, failing or started again, each alert is processed once", async () => {
  await fc.assert(
    fc.asyncProperty(alertSchedule, async (schedule) => {
      const ids = await follow(schedule);
      expect(ids.toSorted()).toEqual(schedule.alerts.map((_, n) => `da${n}`).toSorted());
    }),
    { numRuns: 2_000 },
  );
});
