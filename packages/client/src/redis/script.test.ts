import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ConnectedClient,
  onRealServer,
  type RedisServer,
  redisProgram,
  startRedis,
} from "../../test/redis-server.ts";
import type { Release } from "../quota/counter.ts";
import { createMemoryCounter } from "../quota/memory-counter.ts";
import type { QuotaWindow } from "../quota/quota.ts";
import { createScriptRunner } from "./run-script.ts";
import { script, scriptSha1 } from "./script.ts";

const minute: QuotaWindow = { limit: 3, perMs: 60_000 };
const hour: QuotaWindow = { limit: 5, perMs: 3_600_000 };
const lease = 30_000;
/** What the script asks for the time. Here a key answers, which a test can set. */
const serverTime = "redis.call('TIME')";

test("the script is known by its digest", () => {
  expect(scriptSha1).toBe(createHash("sha1").update(script).digest("hex"));
});

describe.skipIf(!redisProgram)(`the script ${onRealServer}`, () => {
  let server: RedisServer;
  let client: ConnectedClient;

  beforeAll(async () => {
    server = await startRedis();
    client = await server.connect();
  });
  afterAll(() => server.close());

  /** A quota of its own, on a clock of its own. */
  function setUp(windows: readonly QuotaWindow[], leaseMs = lease) {
    const key = `test:{${crypto.randomUUID()}}`;
    const clock = { now: 1_900_000_000_000 };
    const virtual = script.replace(serverTime, "redis.call('MGET', 'seconds', 'microseconds')");
    const run = createScriptRunner(
      {
        evalSha: async () => {
          throw new Error("NOSCRIPT");
        },
        async eval(_, input) {
          const [seconds, rest] = [Math.floor(clock.now / 1000), clock.now % 1000];
          await client.mSet({ seconds: `${seconds}`, microseconds: `${rest * 1000 + 999}` });
          return client.eval(virtual, input);
        },
      },
      key,
      windows,
      leaseMs,
    );
    const count = (name: string) => client.zCard(`${key}:${name}`);
    return { run, clock, key, count };
  }

  test("asks the server for the time, once", () => {
    expect(script.split(serverTime)).toHaveLength(2);
  });

  test("gives a slot in every window or in none", async () => {
    const { run, count } = setUp([minute, hour]);
    for (const [index, slot] of ["a", "b", "c"].entries()) {
      const left = [{ remaining: 2 - index }, { remaining: 4 - index }];
      expect(await run("take", slot)).toMatchObject({ taken: true, waitMs: 0, left });
    }
    expect(await run("take", "d")).toEqual({
      taken: false,
      waitMs: 60_000,
      window: minute,
      pausedMs: 0,
      left: [
        { remaining: 0, returnsInMs: -1 },
        { remaining: 2, returnsInMs: -1 },
      ],
    });
    expect(await count("held")).toBe(3);
  });

  test("counts a slot from a whole millisecond after it was spent, so that it never returns early", async () => {
    const { run, clock } = setUp([minute, hour]);
    await run("take", "a");
    clock.now += 5_000;
    expect(await run("spend", "a", 0)).toMatchObject({ left: [{ remaining: 2, returnsInMs: 60_001 }, {}] });
    await run("take", "b");
    expect(await run("spend", "b", 5_000)).toMatchObject({ left: [{ remaining: 1, returnsInMs: 60_001 }, {}] });
    clock.now += 60_000;
    expect(await run("renew")).toMatchObject({ left: [{ remaining: 1, returnsInMs: 1 }, {}] });
    clock.now += 1;
    expect(await run("renew")).toMatchObject({ left: [{ remaining: 2, returnsInMs: 5_000 }, { remaining: 3 }] });
  });

  test("names the first of what there is to wait for equally long", async () => {
    const [first, second] = [
      { limit: 1, perMs: 1_000 },
      { limit: 1, perMs: 1_000 },
    ];
    const { run } = setUp([first, second]);
    await run("take", "a");
    expect((await run("take", "b")).window).toBe(first);
    expect(await run("pause", 1_000, 0, 0)).toMatchObject({ waitMs: 1_000, window: undefined });
  });

  test("frees a slot that is given back at once, and nobody else's", async () => {
    const { run } = setUp([{ limit: 1, perMs: 60_000 }]);
    await run("take", "a");
    expect(await run("give-back", "unknown")).toMatchObject({ waitMs: 60_000 });
    expect(await run("give-back", "a")).toMatchObject({ waitMs: 0, left: [{ remaining: 1, returnsInMs: -1 }] });
    expect(await run("take", "b")).toMatchObject({ taken: true });
  });

  test("counts a slot that nobody renews as used when its lease ended, whenever that is noticed", async () => {
    const { run, clock, count } = setUp([{ limit: 1, perMs: 60_000 }]);
    await run("take", "a");
    clock.now += lease - 1;
    expect(await run("take", "b")).toMatchObject({ taken: false, waitMs: 60_000, left: [{ returnsInMs: -1 }] });
    clock.now += 10_001;
    expect(await run("take", "b")).toMatchObject({ taken: false, waitMs: 50_000, left: [{ returnsInMs: 50_000 }] });
    expect([await count("held"), await count("used")]).toEqual([0, 1]);
    clock.now += 50_000;
    expect(await run("take", "b")).toMatchObject({ taken: true });
  });

  test("keeps a slot that is renewed", async () => {
    const { run, clock } = setUp([{ limit: 2, perMs: 60_000 }]);
    await run("take", "a");
    await run("take", "b");
    for (let renewals = 0; renewals < 20; renewals += 1) {
      clock.now += lease - 1;
      expect(await run("renew", "a", "b")).toMatchObject({ waitMs: 60_000, left: [{ returnsInMs: -1 }] });
    }
  });

  test.each(["renew", "spend", "give-back"] as const)(
    "believes a holder that comes back after its lease has ended (%s)",
    async (operation) => {
      const { run, clock, count } = setUp([{ limit: 1, perMs: 60_000 }]);
      await run("take", "a");
      clock.now += lease + 40_000;
      const { waitMs } = await run(operation, "a", ...(operation === "spend" ? [0] : []));
      expect([waitMs, await count("held"), await count("used")]).toEqual(
        { renew: [60_000, 1, 0], spend: [60_001, 0, 1], "give-back": [0, 0, 0] }[operation],
      );
    },
  );

  test("has nothing left when more are in flight than may be, because one came back", async () => {
    const { run, clock } = setUp([{ limit: 1, perMs: 1_000 }]);
    await run("take", "a");
    clock.now += lease + 1_000;
    expect(await run("take", "b")).toMatchObject({ taken: true });
    expect(await run("renew", "a")).toMatchObject({ waitMs: 1_000, left: [{ remaining: 0 }] });
  });

  test("learns from its holder of a slot that it has lost with its data", async () => {
    const { run, key } = setUp([{ limit: 1, perMs: 60_000 }]);
    await run("take", "a");
    await client.del(`${key}:held`);
    expect(await run("renew", "a")).toMatchObject({ waitMs: 60_000 });
  });

  test("holds everyone for a pause, names its window, and of two keeps the one that ends later", async () => {
    const { run, clock } = setUp([minute]);
    expect(await run("pause", 5_000, 0, 0)).toMatchObject({ waitMs: 5_000, pausedMs: 5_000, window: undefined });
    expect(await run("pause", 9_000, 100, 60_000)).toMatchObject({ window: { limit: 100, perMs: 60_000 } });
    expect(await run("pause", 9_000, 0, 0)).toMatchObject({ window: { limit: 100, perMs: 60_000 } });
    clock.now += 8_999;
    expect(await run("take", "a")).toMatchObject({ taken: false, waitMs: 1, pausedMs: 1 });
    clock.now += 1;
    expect(await run("take", "a")).toMatchObject({ taken: true, pausedMs: 0 });
  });

  test("keeps its keys for as long as they matter, and leaves them to expire", async () => {
    const { run, key } = setUp([minute, hour]);
    await run("take", "a");
    await run("take", "b");
    await run("spend", "b", 5_000);
    await run("pause", 7_200_000, 0, 0);
    for (const name of ["used", "held", "pause"]) {
      const left = await client.pTTL(`${key}:${name}`);
      // The longest window, the lease, and a straggler's five seconds; beyond that the pause.
      const most = 3_600_000 + lease + 5_000 + (name === "pause" ? 7_200_000 : 0);
      expect([name, left > most - 60_000, left <= most]).toEqual([name, true, true]);
    }
  });

  test("forgets slots that have returned in every window", async () => {
    const { run, clock, count } = setUp([minute, hour]);
    await run("take", "a");
    await run("spend", "a", 0);
    clock.now += 3_600_000;
    expect([await run("renew"), await count("used")]).toMatchObject([
      { left: [{ remaining: 3 }, { remaining: 4 }] },
      1,
    ]);
    clock.now += 1;
    expect([await run("renew"), await count("used")]).toMatchObject([
      { left: [{ remaining: 3 }, { remaining: 5 }] },
      0,
    ]);
  });

  test("counts no limit at all, and no windows", async () => {
    const unlimited = setUp([{ limit: Number.POSITIVE_INFINITY, perMs: 0.5 }]);
    const { taken, left } = await unlimited.run("take", "a");
    expect([taken, left[0]?.remaining]).toEqual([true, Number.MAX_SAFE_INTEGER - 1]);
    expect(await unlimited.run("spend", "a", 0)).toMatchObject({ waitMs: 0, left: [{ returnsInMs: 2 }] });
    expect(await setUp([]).run("take", "a")).toEqual({
      taken: true,
      waitMs: 0,
      window: undefined,
      pausedMs: 0,
      left: [],
    });
  });

  test("counts as the memory does, whatever happens", async () => {
    const window = fc.record({ limit: fc.integer({ min: 1, max: 5 }), perMs: fc.integer({ min: 1, max: 1_000 }) });
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constant({ does: "take" as const }) },
      { weight: 3, arbitrary: fc.record({ does: fc.constant("spend" as const), which: fc.nat(), ms: fc.nat(300) }) },
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
              chosen.release(step.ms + 1);
              answer = await run("spend", slot, step.ms);
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
            if (wait.ms > 0) expect(answer.window).toEqual(wait.window);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
