import fc from "fast-check";
import { expect, test } from "vitest";
import { feedEntry } from "../../test/feed.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createWorldService, type WorldFault } from "../../test/world-service.ts";
import type { InputResult } from "../many.ts";
import { importIndicators } from "./import-indicators.ts";
import type { ImportedIndicator, NewIndicator } from "./new-indicator.ts";

interface Schedule {
  /** Of each input: whether it is a good one, one that the service refuses, one for which it refuses its batch, or one that cannot be submitted. */
  readonly inputs: readonly ("good" | "refused" | "poison" | "wrong" | "throws")[];
  /** After which the feed breaks off. */
  readonly breaksAfter: number;
  /** After how many results the caller's signal is aborted, or the caller leaves. */
  readonly abortsAfter: number;
  readonly leavesAfter: number;
  readonly isSlow: boolean;
  readonly faults: readonly (WorldFault | undefined)[];
  readonly retry: boolean;
}

const input = fc.oneof(
  { weight: 20, arbitrary: fc.constant("good" as const) },
  { weight: 2, arbitrary: fc.constantFrom("refused", "wrong", "throws") },
  { weight: 1, arbitrary: fc.constant("poison" as const) },
);
const fault = fc.constantFrom<WorldFault | undefined>(
  undefined,
  undefined,
  "request lost",
  "answer lost",
  "failed before",
  "failed after",
  { status: 429, headers: { "retry-after": "7" } },
  { status: 403, body: { error: { code: "Forbidden", message: "no" } } },
  { status: 200, body: { value: [{ indicator: "x", isFailed: true }, null] } },
);
const never = 10_000;
const sometimes = fc.oneof(fc.constant(never), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 1_200 }));

const schedule: fc.Arbitrary<Schedule> = fc.record({
  inputs: fc.oneof(
    { weight: 4, arbitrary: fc.array(input, { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.array(input, { minLength: 490, maxLength: 1_100 }) },
  ),
  breaksAfter: sometimes,
  abortsAfter: sometimes,
  leavesAfter: sometimes,
  isSlow: fc.boolean(),
  faults: fc.array(fault, { maxLength: 20 }),
  retry: fc.boolean(),
});

function made(kind: Schedule["inputs"][number], n: number): NewIndicator {
  if (kind === "refused")
    return feedEntry(n, { indicatorType: "IpAddress", indicatorValue: `10.${n >> 8}.${n & 255}.0/24` });
  if (kind === "wrong") return feedEntry(n, { action: "Audit" });
  if (kind === "poison") return feedEntry(n, { description: "poison" });
  const entry = feedEntry(n);
  if (kind === "good") return entry;
  return Object.defineProperty(entry, "title", {
    enumerable: true,
    get() {
      throw new Error("No title.");
    },
  });
}

async function follow(given: Schedule) {
  const runtime = createVirtualRuntime();
  const stop = new AbortController();
  const service = createWorldService({
    runtime,
    latency: () => 300,
    client: given.retry ? {} : { retry: false },
    fault: (call, index) =>
      JSON.stringify(call.given).includes("poison")
        ? { status: 400, body: { error: { code: "InvalidRequestBody", message: "no" } } }
        : given.faults[index],
  });
  const read: NewIndicator[] = [];
  async function* feed() {
    for (const [n, kind] of given.inputs.entries()) {
      if (n === given.breaksAfter) throw new Error("The feed broke off.");
      if (given.isSlow && n % 100 === 0) await new Promise<void>((resolve) => void runtime.after(50, resolve));
      const one = made(kind, n);
      read.push(one);
      yield one;
    }
  }
  const results: InputResult<NewIndicator, ImportedIndicator>[] = [];
  let thrown: unknown;
  async function run() {
    try {
      for await (const result of importIndicators(service.newClient(), feed(), { signal: stop.signal })) {
        results.push(result);
        if (results.length === given.abortsAfter) stop.abort("enough");
        if (results.length === given.leavesAfter) break;
      }
    } catch (error) {
      thrown = error;
    }
  }
  await runtime.settle(run());
  await runtime.advance(0);
  const kept = await service.store.collection("Indicator").query();
  const hasLeft = results.length === given.leavesAfter;
  return { read, results, thrown, kept, calls: service.calls, hasLeft, aborted: stop.signal.aborted };
}

test("whatever happens, there is one result for each input that was read, in order, and it tells the truth", async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async (given) => {
      const { read, results, thrown, kept, calls, hasLeft, aborted } = await follow(given);
      const told = results.map(({ input }) => input);
      expect(told).toEqual(read.slice(0, told.length));
      // One that comes in that very moment was not read by anyone.
      if (!hasLeft) expect(read.length - told.length).toBeLessThanOrEqual(aborted ? 1 : 0);
      if (thrown) expect([String(thrown), read.length]).toEqual(["Error: The feed broke off.", given.breaksAfter]);
      else if (!hasLeft && !aborted) expect(read).toHaveLength(given.inputs.length);
      const there = new Set(kept.map(({ indicatorValue }) => indicatorValue));
      results.forEach((result, n) => {
        const kind = given.inputs[n];
        if (result.ok) expect([kind, there.has(result.input.indicatorValue)]).toEqual(["good", true]);
        else if (kind === "wrong" || kind === "throws") expect(result.error.kind).toBe("argument");
      });
      for (const { given: sent } of calls) expect(Object(sent["Indicators"]).length).toBeLessThanOrEqual(500);
    }),
    { numRuns: 100 },
  );
});
