import { beforeAll, describe, expect, test } from "vitest";
import { minute } from "../../test/quota-calls.ts";
import { type ConnectedClient, onRealServer, redisProgram } from "../../test/redis-server.ts";
import { lease, scriptOnRedis } from "../../test/script-on-redis.ts";
import { askingPulse } from "../quota/line.ts";

const day = 86_400_000;

describe.skipIf(!redisProgram)(`the script ${onRealServer}, whose clock was ahead and is right again`, () => {
  const { setUp, connected } = scriptOnRedis();
  let client: ConnectedClient;

  beforeAll(() => {
    client = connected();
  });

  test.each([day, 365 * day, 60_000, 6_000])(
    "takes slots that were used %i ms later for used now, once",
    async (ahead) => {
      const { run, clock, count } = setUp([{ limit: 2, perMs: 60_000 }]);
      clock.now += ahead;
      for (const slot of ["a", "b"]) {
        await run("take", slot);
        await run("spend", slot, 0, 1);
      }
      clock.now -= ahead;
      expect(await run("take", "c")).toMatchObject({ taken: false, waitMs: 60_001 });
      clock.now += 60_000;
      expect(await run("take", "c")).toMatchObject({ taken: false, waitMs: 1 });
      clock.now += 1;
      expect(await run("take", "c")).toMatchObject({ taken: true });
      expect(await count("used")).toBe(0);
    },
  );

  test("leaves a slot of a call that was given up where it is", async () => {
    const { run, clock } = setUp([{ limit: 1, perMs: 60_000 }]);
    await run("take", "a");
    expect(await run("spend", "a", 5_000, 0)).toMatchObject({ waitMs: 65_001 });
    clock.now -= 1;
    expect(await run("renew")).toMatchObject({ waitMs: 60_001 });
  });

  test("holds a slot that nobody renews for a lease from now, and no longer", async () => {
    const { run, clock, count } = setUp([{ limit: 1, perMs: 60_000 }]);
    clock.now += day;
    await run("take", "a");
    clock.now -= day;
    expect(await run("take", "b")).toMatchObject({ taken: false, waitMs: 60_000 });
    clock.now += lease;
    expect([await run("take", "b"), await count("held")]).toMatchObject([{ taken: false, waitMs: 60_000 }, 0]);
    clock.now += 60_000;
    expect(await run("take", "b")).toMatchObject({ taken: true });
  });

  test.each([
    ["a pause", 30_000],
    ["a pause of an hour", 3_600_000],
  ])("forgets %s", async (_, ms) => {
    const { run, clock } = setUp([minute]);
    clock.now += day;
    await run("pause", ms, 0, 0);
    clock.now -= day;
    expect(await run("take", "a")).toMatchObject({ taken: true, pausedMs: 0 });
  });

  test("keeps a pause when its clock was set back by a little", async () => {
    const { run, clock } = setUp([minute]);
    await run("pause", 30_000, 0, 0);
    clock.now -= 5_000;
    expect(await run("take", "a")).toMatchObject({ taken: false, paused: true, pausedMs: 35_000 });
  });

  test("does not wait for who asked after a pause in the future", async () => {
    const { run, clock } = setUp([{ limit: 9, perMs: 60_000 }]);
    await run("pause", 1, 0, 0);
    clock.now += 4_000;
    await run("take", "a");
    clock.now -= 4_000;
    expect(await run("take", "b")).toMatchObject({ waitMs: 1 });
    clock.now += 1;
    expect(await run("take", "b")).toMatchObject({ taken: true });
  });

  test("ends what was written by a version that bounded nothing, and keeps what it may have meant", async () => {
    const windows = [minute, { limit: 1_500, perMs: 3_600_000 }];
    const [years, anHour] = [setUp(windows), setUp(windows)];
    const write = ({ key, clock }: typeof years, ms: number) =>
      client.hSet(`${key}:pause`, { ends: clock.now + ms, limit: 0, length: 0 });
    await write(years, 99_999_999_000);
    await client.pExpire(`${years.key}:pause`, 99_999_999_000);
    await write(anHour, 3_600_000);
    expect(await years.run("take", "a")).toMatchObject({ taken: true, pausedMs: 0 });
    expect(await client.exists(`${years.key}:pause`)).toBe(0);
    expect(await anHour.run("take", "a")).toMatchObject({ taken: false, pausedMs: 3_600_000 });
  });

  test("renews how long its keys are kept by each question", async () => {
    const { run, key } = setUp([minute]);
    await run("take", "a");
    await run("take", "b");
    await run("spend", "b", 0, 1);
    // The server counts what is left of a key by its clock as well.
    for (const name of ["used", "held"]) await client.pExpire(`${key}:${name}`, day);
    await run("renew", "a");
    const kept = 60_000 + lease + 5_000;
    for (const name of ["used", "held"]) expect(await client.pTTL(`${key}:${name}`)).toBeLessThanOrEqual(kept);
  });
});

describe.skipIf(!redisProgram)(`after a pause the script ${onRealServer}`, () => {
  const { setUp } = scriptOnRedis();
  const windows = [{ limit: 9, perMs: 3_600_000 }];

  async function paused() {
    const quota = setUp(windows);
    await quota.run("pause", 1_000, 100, 60_000);
    quota.clock.now += 1_000;
    expect(await quota.run("take", "a")).toMatchObject({ taken: true });
    return quota;
  }

  test("lets one ask for the whole fleet, and the others wait until it is answered", async () => {
    const { run } = await paused();
    const wait = {
      taken: false,
      waitMs: askingPulse,
      paused: true,
      pausedMs: 0,
      window: { limit: 100, perMs: 60_000 },
    };
    expect(await run("take", "b")).toMatchObject(wait);
    expect(await run("spend", "another's", 0, 1)).toMatchObject({ waitMs: askingPulse });
    expect(await run("spend", "a", 0, 1)).toMatchObject({ waitMs: 0 });
    for (const slot of ["b", "c"]) expect(await run("take", slot)).toMatchObject({ taken: true });
  });

  test.each([
    ["is given up", "spend", ["a", 5_000, 0]],
    ["gives its slot back", "give-back", ["a"]],
  ] as const)("lets the next one ask if the first one %s", async (_, operation, needs) => {
    const { run } = await paused();
    await run(operation, ...needs);
    expect(await run("take", "b")).toMatchObject({ taken: true });
    expect(await run("take", "c")).toMatchObject({ taken: false, waitMs: askingPulse });
  });

  test("lets the next one ask if the first one died, or is not heard of for half a minute", async () => {
    const dead = await paused();
    dead.clock.now += lease;
    expect(await dead.run("take", "b")).toMatchObject({ taken: true });
    const silent = await paused();
    silent.clock.now += 20_000;
    await silent.run("renew", "a");
    silent.clock.now += 9_999;
    expect(await silent.run("take", "b")).toMatchObject({ taken: false });
    silent.clock.now += 1;
    expect(await silent.run("take", "b")).toMatchObject({ taken: true });
  });

  test("holds everyone again if the first one is told to wait again", async () => {
    const { run } = await paused();
    await run("pause", 5_000, 0, 0);
    expect(await run("spend", "a", 0, 1)).toMatchObject({ waitMs: 5_000, pausedMs: 5_000 });
  });

  test("or in the midst of one, lets everyone go who is told to resume", async () => {
    const { run } = setUp(windows);
    await run("pause", 60_000, 0, 0);
    expect(await run("resume")).toMatchObject({ waitMs: 0, pausedMs: 0 });
    for (const slot of ["a", "b"]) expect(await run("take", slot)).toMatchObject({ taken: true });
  });
});
