import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minute } from "../../test/quota-calls.ts";
import { onRealServer, redisProgram } from "../../test/redis-server.ts";
import { scriptOnRedis } from "../../test/script-on-redis.ts";
import type { Release } from "../quota/counter.ts";
import { createMemoryCounter } from "../quota/memory-counter.ts";

describe.skipIf(!redisProgram)(`the script ${onRealServer}`, () => {
  const { setUp } = scriptOnRedis();

  test("counts as the memory does, whatever happens", async () => {
    const window = fc.record({ limit: fc.integer({ min: 1, max: 5 }), perMs: fc.integer({ min: 1, max: 1_000 }) });
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constant({ does: "take" as const }) },
      {
        weight: 3,
        arbitrary: fc.record({
          does: fc.constant("spend" as const),
          which: fc.nat(),
          ms: fc.nat(300),
          answered: fc.boolean(),
        }),
      },
      fc.record({ does: fc.constant("resume" as const) }),
      fc.record({ does: fc.constant("give-back" as const), which: fc.nat() }),
      fc.record({ does: fc.constant("renew" as const), which: fc.nat() }),
      fc.record({ does: fc.constant("pause" as const), ms: fc.integer({ min: 1, max: 500 }) }),
      { weight: 4, arbitrary: fc.record({ does: fc.constant("pass" as const), ms: fc.nat(400) }) },
    );
    const steps = fc.array(step, { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(window, { maxLength: 3 }),
        steps,
        fc.integer({ min: 100, max: 900 }),
        async (...given) => {
          const [windows, steps, leaseMs] = given;
          const { run, clock } = setUp(windows, leaseMs);
          const now = () => clock.now;
          const memory = createMemoryCounter(windows, {
            now,
            elapsed: now,
            random: Math.random,
            after: () => () => {},
          });
          const held: { readonly slot: string; readonly release: Release; endsAt: number }[] = [];

          /** Lets time pass. Slots whose lease ends meanwhile are used at that moment. */
          function pass(ms: number): void {
            const end = clock.now + ms;
            held.sort((one, other) => one.endsAt - other.endsAt);
            while (held[0] && held[0].endsAt <= end) {
              const lost = held.shift();
              clock.now = lost?.endsAt ?? clock.now;
              lost?.release(0);
            }
            clock.now = end;
          }

          for (const [index, step] of steps.entries()) {
            const at = "which" in step && held.length > 0 ? step.which % held.length : -1;
            const chosen = held[at];
            const slot = chosen?.slot ?? "nobody's";
            let answer = await run("renew");
            if (step.does === "pass") {
              pass(step.ms);
              answer = await run("renew");
            } else if (step.does === "pause") {
              memory.pause(step.ms, minute);
              answer = await run("pause", step.ms, minute.limit, minute.perMs);
            } else if (step.does === "resume") {
              await memory.resume();
              answer = await run("resume");
            } else if (step.does === "take") {
              const free = memory.wait().ms === 0;
              expect((await run("take", `${index}`)).taken).toBe(free);
              if (free) held.push({ slot: `${index}`, release: memory.take(), endsAt: clock.now + leaseMs });
              answer = await run("renew");
            } else if (chosen && step.does === "renew") {
              chosen.endsAt = clock.now + leaseMs;
              answer = await run("renew", slot);
            } else if (chosen && step.does === "spend") {
              held.splice(at, 1);
              chosen.release(step.ms + 1, step.answered);
              answer = await run("spend", slot, step.ms, step.answered ? 1 : 0);
            } else if (chosen && step.does === "give-back") {
              held.splice(at, 1);
              chosen.release();
              answer = await run("give-back", slot);
            }
            const wait = memory.wait();
            const left = memory.snapshot().windows.map(({ remaining, returnsAt }) => ({
              remaining,
              returnsInMs: returnsAt === null ? -1 : returnsAt.getTime() - clock.now,
            }));
            expect(answer).toMatchObject({ waitMs: wait.ms, left });
            if (wait.ms > 0) {
              const { window, paused = false } = wait;
              expect(answer).toMatchObject({ window, paused });
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
