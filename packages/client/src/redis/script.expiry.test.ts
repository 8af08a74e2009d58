import { beforeAll, describe, expect, test } from "vitest";
import { hour, minute } from "../../test/quota-calls.ts";
import { type ConnectedClient, onRealServer, redisProgram } from "../../test/redis-server.ts";
import { lease, scriptOnRedis } from "../../test/script-on-redis.ts";

describe.skipIf(!redisProgram)(`the script ${onRealServer}`, () => {
  const { setUp, connected } = scriptOnRedis();
  let client: ConnectedClient;

  beforeAll(() => {
    client = connected();
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
});
