import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hour, minute } from "../../test/quota-calls.ts";
import { onRealServer, redisProgram } from "../../test/redis-server.ts";
import { scriptOnRedis, serverTime } from "../../test/script-on-redis.ts";
import { script, scriptSha1 } from "./script.ts";

test("the script is known by its digest", () => {
  expect(scriptSha1).toBe(createHash("sha1").update(script).digest("hex"));
});

describe.skipIf(!redisProgram)(`the script ${onRealServer}`, () => {
  const { setUp } = scriptOnRedis();

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
      paused: false,
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

  test("holds everyone for a pause, names its window, and of two keeps the one that ends later", async () => {
    const { run, clock } = setUp([minute]);
    expect(await run("pause", 5_000, 0, 0)).toMatchObject({
      waitMs: 5_000,
      paused: true,
      pausedMs: 5_000,
      window: undefined,
    });
    expect(await run("pause", 9_000, 100, 60_000)).toMatchObject({ window: { limit: 100, perMs: 60_000 } });
    expect(await run("pause", 9_000, 0, 0)).toMatchObject({ window: { limit: 100, perMs: 60_000 } });
    clock.now += 8_999;
    expect(await run("take", "a")).toMatchObject({ taken: false, waitMs: 1, pausedMs: 1 });
    clock.now += 1;
    expect(await run("take", "a")).toMatchObject({ taken: true, pausedMs: 0 });
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
      paused: false,
      pausedMs: 0,
      left: [],
    });
  });
});
