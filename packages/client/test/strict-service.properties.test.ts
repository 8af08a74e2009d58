import fc from "fast-check";
import { expect, test } from "vitest";
import { setUp } from "./set-up.ts";
import { createStrictQuota } from "./strict-quota.ts";
import type { StubAnswer } from "./stub-service.ts";
import { createVirtualRuntime } from "./virtual-runtime.ts";

const milliseconds = fc.integer({ min: 5, max: 2_500 });
const answers = fc.constantFrom<StubAnswer>(
  {},
  {},
  {},
  { status: 400 },
  { status: 401 },
  { status: 500 },
  { status: 503, headers: { "retry-after": "3" } },
  { fault: "reset" },
  { fault: "reset in the body" },
  { fault: "stalled head" },
  { fault: "stalled body" },
);
const exchange = fc.record({ travel: milliseconds, latency: milliseconds, bodyLatency: milliseconds, answer: answers });
const windows = fc.array(
  fc.record({
    limit: fc.integer({ min: 1, max: 10 }),
    perMs: fc.integer({ min: 50, max: 60_000 }),
    kind: fc.constantFrom("fixed" as const, "sliding" as const),
    phase: fc.nat(60_000),
  }),
  { minLength: 1, maxLength: 2 },
);
const call = fc.record({
  begins: fc.nat(10_000),
  abortsAfter: fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: fc.nat(20_000), weight: 1 }),
});

test("whatever becomes of calls, the service never sees one too many, and nothing is left over", async () => {
  await fc.assert(
    fc.asyncProperty(
      windows,
      fc.array(exchange, { minLength: 1, maxLength: 30 }),
      fc.array(call, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 8 }),
      async (windows, exchanges, calls, concurrency) => {
        const runtime = createVirtualRuntime();
        const strict = createStrictQuota(windows);
        const nth = (index: number) => exchanges[index % exchanges.length];
        let tooMany = 0;
        const { defender } = setUp({
          runtime,
          timeout: 6_000,
          quota: { windows: windows.map(({ limit, perMs }) => ({ limit, perMs })), concurrency },
          travel: (index) => nth(index)?.travel ?? 0,
          answers(_, index) {
            if (strict.exceeds(runtime.elapsed())) tooMany += 1;
            const { answer, latency, bodyLatency } = nth(index) ?? {};
            return { ...answer, latency: latency ?? 0, bodyLatency: bodyLatency ?? 0 };
          },
        });
        const made = calls.map(async ({ begins, abortsAfter }) => {
          await new Promise<void>((resolve) => runtime.after(begins, resolve));
          const controller = new AbortController();
          if (abortsAfter !== undefined) runtime.after(abortsAfter, () => controller.abort());
          const options = { signal: controller.signal, maxWait: Number.POSITIVE_INFINITY };
          await defender.getIPStatistics({ ip: "8.8.8.8" }, options).catch(() => {});
        });
        await runtime.settle(Promise.all(made));
        await runtime.advance(60_000);
        expect(tooMany).toBe(0);
        expect(defender.quota.snapshot().getIPStatistics).toMatchObject({ inFlight: 0, queued: 0 });
        expect(runtime.armed).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});
