import fc from "fast-check";
import { expect, test } from "vitest";
import { createStrictQuota, type StrictWindow } from "../../test/strict-quota.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";
import { createMemoryQuota } from "./memory-quota.ts";

/** One call: how long it takes, when the service sees it, and how it ends. Whole milliseconds, so that sums are exact. */
interface Trip {
  readonly latency: number;
  /** The part of the latency after which the service sees the call. */
  readonly outward: number;
  readonly end: "answered" | "given up" | "not sent" | "aborted while waiting";
  /** The part of the latency after which it is given up, or of ten seconds after which it is aborted. */
  readonly patience: number;
  /** When it is made. */
  readonly begins: number;
}

const part = fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100);
const latency = fc.oneof(fc.integer({ min: 5, max: 50 }), fc.integer({ min: 5, max: 5_000 }));
const window = fc.record({
  limit: fc.integer({ min: 1, max: 15 }),
  perMs: fc.oneof(fc.integer({ min: 50, max: 2_000 }), fc.integer({ min: 1_000, max: 120_000 })),
  kind: fc.constantFrom("fixed" as const, "sliding" as const),
  phase: fc.nat(120_000),
});
const windows = fc.array(window, { minLength: 1, maxLength: 3 });
const concurrency = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant(Number.POSITIVE_INFINITY));

function trips(...ends: Trip["end"][]): fc.Arbitrary<Trip[]> {
  const trip = fc.record({
    latency,
    outward: part,
    end: fc.constantFrom(...ends),
    patience: part,
    begins: fc.oneof(fc.constant(0), fc.nat(20_000)),
  });
  return fc.array(trip, { minLength: 1, maxLength: 60 });
}

async function simulate(windows: readonly StrictWindow[], trips: readonly Trip[], concurrency: number) {
  const runtime = createVirtualRuntime();
  const quota = createMemoryQuota(windows, runtime);
  const strict = createStrictQuota(windows);
  const start = runtime.elapsed();
  const pass = (ms: number) => new Promise<void>((resolve) => runtime.after(Math.round(ms), resolve));
  const came: number[] = [];
  const admitted: number[] = [];
  const answeredAt: number[] = [];
  let tooMany = 0;

  async function run({ latency, outward, end, patience, begins }: Trip, index: number): Promise<void> {
    await pass(begins);
    const controller = new AbortController();
    if (end === "aborted while waiting") runtime.after(Math.round(patience * 10_000), () => controller.abort());
    came.push(index);
    const { signal } = controller;
    const maxWait = Number.POSITIVE_INFINITY;
    const slot = await quota
      .acquire({ signal, concurrency, maxQueue: 1_000, maxWait, onWait: () => {} })
      .catch(() => undefined);
    if (slot === undefined) return;
    if (!slot.admitted) throw new Error("A call that would wait for ever was refused.");
    admitted.push(index);
    if (end === "not sent") return slot.giveBack();
    runtime.after(Math.round(latency * outward), () => {
      if (strict.exceeds(runtime.elapsed())) tooMany += 1;
    });
    await pass(end === "given up" ? latency * patience : latency);
    slot.spend(end !== "given up");
    answeredAt.push(runtime.elapsed() - start);
  }

  await runtime.settle(Promise.all(trips.map(run)));
  return { came, admitted, tooMany, answeredAt, snapshot: quota.snapshot() };
}

test("no service ever sees one call too many, and nothing is left over", async () => {
  const every = trips("answered", "answered", "given up", "not sent", "aborted while waiting");
  await fc.assert(
    fc.asyncProperty(windows, every, concurrency, async (windows, trips, concurrency) => {
      const { tooMany, snapshot } = await simulate(windows, trips, concurrency);
      expect(tooMany).toBe(0);
      expect(snapshot).toMatchObject({ inFlight: 0, queued: 0 });
    }),
    { numRuns: 150 },
  );
});

test("calls are admitted in the order in which they came", async () => {
  const every = trips("answered", "given up", "not sent", "aborted while waiting");
  await fc.assert(
    fc.asyncProperty(windows, every, concurrency, async (windows, trips, concurrency) => {
      const { came, admitted } = await simulate(windows, trips, concurrency);
      const stayed = new Set(admitted);
      expect(admitted).toEqual(came.filter((index) => stayed.has(index)));
    }),
    { numRuns: 50 },
  );
});

/** When the last of so many calls can be made at best, if all want to be made at once and none takes any time. */
function optimum(windows: readonly QuotaWindow[], calls: number): number {
  const at: number[] = [];
  for (let index = 0; index < calls; index += 1) {
    at.push(Math.max(0, ...windows.map(({ limit, perMs }) => (at[index - limit] ?? Number.NEGATIVE_INFINITY) + perMs)));
  }
  return at.at(-1) ?? 0;
}

test("a quota takes at most 1 % longer than the best there is, and one latency for each window that passes", async () => {
  await fc.assert(
    fc.asyncProperty(windows, trips("answered"), async (windows, trips) => {
      const together = trips.map((trip) => ({ ...trip, begins: 0 }));
      const { answeredAt } = await simulate(windows, together, Number.POSITIVE_INFINITY);
      const longest = Math.max(...trips.map(({ latency }) => latency));
      const passed = Math.ceil(trips.length / Math.min(...windows.map(({ limit }) => limit)));
      expect(Math.max(...answeredAt)).toBeLessThanOrEqual(optimum(windows, trips.length) * 1.01 + passed * longest);
    }),
    { numRuns: 100 },
  );
});
