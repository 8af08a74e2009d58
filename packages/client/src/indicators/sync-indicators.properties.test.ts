import fc from "fast-check";
import { expect, test } from "vitest";
import { feedEntry } from "../../test/feed.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createWorldService, type WorldFault } from "../../test/world-service.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { differingMembers, indicatorKey } from "./compare-indicators.ts";
import type { Indicator, NewIndicator } from "./new-indicator.ts";
import { syncIndicators } from "./sync-indicators.ts";

interface Schedule {
  /** What the caller has there, what others have, and what is wanted. */
  readonly own: readonly NewIndicator[];
  readonly foreign: readonly NewIndicator[];
  readonly wanted: readonly NewIndicator[];
  /** What goes wrong with each call, of all runs. Then nothing does. */
  readonly faults: readonly (WorldFault | "killed" | undefined)[];
  readonly latencies: readonly number[];
  readonly retry: boolean;
}

const isOver = ({ expirationTime }: { readonly expirationTime?: string | undefined }) =>
  expirationTime?.startsWith("2026") === true;

const entry = fc
  .record({
    n: fc.integer({ min: 10, max: 21 }),
    upper: fc.boolean(),
    members: fc.record(
      {
        action: fc.constantFrom("Block", "Allowed", "Warn"),
        severity: fc.constantFrom("High", "Low"),
        // The first is over when the second run begins, or so.
        expirationTime: fc.constantFrom("2026-01-05T09:01:00Z", "2030-01-01T00:00:00.5Z"),
        generateAlert: fc.boolean(),
      },
      { requiredKeys: ["action"] },
    ),
  })
  .map(({ n, upper, members }) => {
    const { indicatorValue } = feedEntry(n);
    return feedEntry(n, { ...members, indicatorValue: upper ? indicatorValue.toUpperCase() : indicatorValue });
  });
/** What expires in the meantime is nobody's doing. */
const lasting = entry.filter(({ expirationTime }) => !isOver({ expirationTime }));
const entries = fc.uniqueArray(lasting, { maxLength: 10, selector: ({ indicatorValue }) => indicatorValue });

const fault = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<WorldFault | "killed">(
      "request lost",
      "answer lost",
      "failed before",
      "failed after",
      "killed",
      { status: 429, headers: { "retry-after": "7" } },
      { status: 400, body: { error: { code: "BadRequest", message: "no" } } },
      { status: 404, body: { error: { code: "ResourceNotFound", message: "no" } } },
      { status: 200, body: { value: [{}] } },
    ),
  },
);

const schedule: fc.Arbitrary<Schedule> = fc.record({
  own: entries,
  foreign: entries,
  wanted: fc.array(entry, { maxLength: 10 }),
  faults: fc.array(fault, { maxLength: 12 }),
  latencies: fc.array(fc.integer({ min: 0, max: 14_000 }), { minLength: 1, maxLength: 5 }),
  retry: fc.boolean(),
});

const select = ({ createdBy }: Indicator) => createdBy === "journey";

async function follow({ own, foreign, wanted, faults, latencies, retry }: Schedule) {
  const runtime = createVirtualRuntime();
  let steps = 0;
  let stop = new AbortController();
  let isCalm = false;
  const service = createWorldService({
    runtime,
    latency: () => latencies[steps++ % latencies.length] ?? 0,
    client: retry ? {} : { retry: false },
    fault: ({ operationId }, index) => {
      const wrong = isCalm ? undefined : faults[index];
      // Who says that it has deleted is believed.
      if (operationId === "batchDeleteIndicators" && Object(wrong).status === 200) return undefined;
      if (wrong !== "killed") return wrong;
      stop.abort();
      return "answer lost";
    },
  });
  const { store, newClient } = service;
  for (const one of own) await service.does("submitIndicator", { ...one });
  const others = foreign.map((one, n) => ({ ...one, id: `9${n}`, createdBy: "analyst" }));
  await store.collection("Indicator").putAll(others);

  async function run(): Promise<"again" | "done"> {
    stop = new AbortController();
    try {
      const { results } = await runtime.settle(syncIndicators(newClient(), wanted, { select, signal: stop.signal }));
      return results.every((one) => one.ok || one.change === "refused") ? "done" : "again";
    } catch (error) {
      if (!isDefenderError(error)) throw error;
      return "again";
    }
  }

  let runs = 1;
  for (; (await run()) === "again"; runs += 1) expect(runs).toBeLessThan(20);
  isCalm = true;
  const writes = () => service.callsOf("importIndicators", "batchDeleteIndicators");
  const before = writes();
  const last = await runtime.settle(syncIndicators(newClient(), wanted, { select }));
  const kept = (await service.does("listIndicators", {})) as { value: Indicator[] };
  return {
    kept: kept.value,
    others: await Promise.all(others.map(({ id }) => store.collection("Indicator").get(id))),
    last,
    writes: writes() - before,
    wrote: others,
  };
}

test("whatever goes wrong, runs until one succeeds end with the wanted set, with nothing foreign touched, and nothing left to write", async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async (given) => {
      const { kept, others, wrote, last, writes } = await follow(given);
      expect(others).toEqual(wrote);
      const named = new Map(given.wanted.map((one) => [indicatorKey(one), one]));
      // What is refused is so for a foreign one that is there.
      const refused = new Set(last.results.flatMap(({ wanted, ok }) => (wanted && !ok ? [indicatorKey(wanted)] : [])));
      for (const key of refused) expect(wrote.map(indicatorKey)).toContain(key);
      for (const one of kept.filter(select)) expect([...named.keys()]).toContain(indicatorKey(one));
      for (const [key, one] of named) {
        if (refused.has(key) || isOver(one)) continue;
        const same = kept.filter((other) => indicatorKey(other) === key);
        expect(same.map((other) => differingMembers(one, other))).toContainEqual([]);
      }
      if (given.wanted.every((one) => !isOver(one))) expect(writes).toBe(0);
    }),
    { numRuns: 200 },
  );
});
