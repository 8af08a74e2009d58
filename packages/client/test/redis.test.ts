import { createClientPool } from "redis";
import { createClient as createClient5 } from "redis-5";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { patience } from "../../../vitest.base.ts";
import { createDefenderClient } from "../src/create-client.ts";
import { isDefenderError } from "../src/errors/any-error.ts";
import type { ClientOptions } from "../src/options/client-options.ts";
import type { Refusal, Slot, SlotRequest } from "../src/quota/quota.ts";
import type { QuotaStore } from "../src/quota/quota-store.ts";
import { type RedisClient, type RedisQuotaOptions, redisQuota } from "../src/redis.ts";
import { systemRuntime } from "../src/runtime/runtime.ts";
import type { QuotaWindow } from "../src/wire/quota-window.ts";
import { type StrictService, startStrictService, startWorker, type Worker } from "./fleet.ts";
import { onRealServer, type RedisServer, redisProgram, startRedis } from "./redis-server.ts";
import { statistics } from "./stub-service.ts";

describe.skipIf(!redisProgram)(`a shared quota ${onRealServer}`, () => {
  let redis: RedisServer;
  const services: StrictService[] = [];
  const workers: Worker[] = [];

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());
  afterEach(async () => {
    for (const { process } of workers.splice(0)) process.kill("SIGKILL");
    for (const service of services.splice(0)) await service.close();
  });

  async function serve(...given: Parameters<typeof startStrictService>): Promise<StrictService> {
    const service = await startStrictService(...given);
    services.push(service);
    return service;
  }

  function start(): Worker {
    const worker = startWorker();
    workers.push(worker);
    return worker;
  }

  const addresses = (worker: number, count: number) => Array.from({ length: count }, (_, n) => `10.${worker}.0.${n}`);

  test("lets a fleet never make one call too many, and get everything done", async () => {
    const windows = [
      { limit: 20, perMs: 500 },
      { limit: 40, perMs: 1_500 },
    ];
    const service = await serve(
      windows.flatMap((window) => [
        { ...window, kind: "sliding" as const, phase: 0 },
        { ...window, kind: "fixed" as const, phase: 123 },
      ]),
    );
    const inputs = [1, 2, 3, 4].map((worker) => addresses(worker, 20));
    const job = { path: redis.path, baseUrl: service.baseUrl, windows, concurrency: 6, lease: 30_000 };
    const results = await Promise.all(inputs.map((ips) => start().run({ ...job, ips })));
    expect(results.map(({ ok, failed }) => [ok.toSorted(), failed])).toEqual(inputs.map((ips) => [ips.toSorted(), []]));
    expect(service.asked.toSorted()).toEqual(inputs.flat().toSorted());
    expect(service.tooMany).toBe(0);
  });

  test("survives a process that is killed: the slots that it held count, and come back", async () => {
    // Longer than a lease and than the others wait before they ask again: a slot that is lost too early is one call too many.
    const window = { limit: 10, perMs: 5_000 };
    const stalled = new Set(addresses(1, 10));
    let allStalled = () => {};
    const stalling = new Promise<void>((resolve) => {
      allStalled = resolve;
    });
    const service = await serve([{ ...window, kind: "sliding", phase: 0 }], (ip, respond) => {
      if (!stalled.delete(ip)) respond();
      if (stalled.size === 0) allStalled();
    });
    const job = { path: redis.path, baseUrl: service.baseUrl, windows: [window], concurrency: 10, lease: 3_000 };
    const [doomed, ...others] = [start(), start(), start()];
    const dying = expect(doomed.run({ ...job, ips: addresses(1, 10) })).rejects.toThrow("SIGKILL");
    await stalling;
    const results = Promise.all(others.map((worker, index) => worker.run({ ...job, ips: addresses(index + 2, 5) })));
    doomed.process.kill("SIGKILL");
    await dying;
    expect((await results).map(({ ok, failed }) => [ok.length, failed])).toEqual([
      [5, []],
      [5, []],
    ]);
    expect([service.asked.length, service.tooMany]).toEqual([20, 0]);
  });

  const patient: SlotRequest = {
    signal: undefined,
    concurrency: 10,
    maxQueue: 1_000,
    maxWait: Number.POSITIVE_INFINITY,
    onWait: () => {},
  };

  /** The same quota as this process and another one see it. */
  async function two(windows: readonly QuotaWindow[], more: RedisQuotaOptions = {}) {
    const options = { application: crypto.randomUUID(), timeout: patience, ...more };
    const [first, second] = [await redis.connect(), await redis.connect()];
    const [one, other] = [openQuota(first, options, windows), openQuota(second, options, windows)];
    return { one, other, first, second, application: options.application };
  }

  function openQuota(client: RedisClient, options: RedisQuotaOptions, windows: readonly QuotaWindow[]) {
    const store = redisQuota(client, options);
    return store.open({ credential: null, baseUrl: "https://api.example", runtime: systemRuntime })("op", windows);
  }

  function held(slot: Slot | Refusal): Slot {
    if (!slot.admitted) throw new Error(`There is no slot: ${slot.because}.`);
    return slot;
  }

  const window = { limit: 2, perMs: 60_000 };

  test("is one count, in flight and used", async () => {
    const { one, other } = await two([window]);
    const slot = held(await one.acquire(patient));
    held(await other.acquire(patient)).spend(true);
    const impatient = { ...patient, maxWait: 1 };
    expect(await one.acquire(impatient)).toMatchObject({ because: "used-up", window });
    expect(one.snapshot()).toMatchObject({ inFlight: 1, windows: [{ remaining: 0, returnsAt: expect.any(Date) }] });
    slot.giveBack();
  });

  test("lets a process wait for the slot that another one gives back", async () => {
    const { one, other } = await two([{ limit: 1, perMs: 60_000 }]);
    const slot = held(await one.acquire(patient));
    const waiting = new Promise<Slot | Refusal>((resolve, reject) => {
      const onWait = () => slot.giveBack();
      other.acquire({ ...patient, onWait }).then(resolve, reject);
    });
    held(await waiting).giveBack();
  });

  test("holds everyone for a pause", async () => {
    const { one, other } = await two([window]);
    one.pause(3_600_000, window);
    expect(await one.acquire({ ...patient, maxWait: 1 })).toMatchObject({ because: "used-up", window });
    // The server is told behind the caller's back, and may hear of it after the other's question.
    await expect.poll(() => other.acquire({ ...patient, maxWait: 1 })).toMatchObject({ because: "used-up", window });
    expect(other.snapshot().pausedUntil).toBeInstanceOf(Date);
  });

  test("holds nobody any more when one process has ended a pause, not even the one that was told of it", async () => {
    const { one, other } = await two([window]);
    one.pause(3_600_000, undefined);
    const waiting = one.acquire(patient);
    await expect.poll(() => other.acquire({ ...patient, maxWait: 1 })).toMatchObject({ paused: true });
    await other.resume();
    held(await other.acquire({ ...patient, maxWait: 1 })).giveBack();
    held(await waiting).giveBack();
  });

  test("keeps a slot for as long as its holder lives, and no longer than a lease and a window after that", async () => {
    const { one, other, first, second, application } = await two([{ limit: 1, perMs: 200 }], { lease: 5_000 });
    const lost = held(await one.acquire(patient));
    const [key = ""] = await second.keys(`*${application}*:held`);
    const [slot = ""] = await second.zRange(key, 0, -1);
    const begin = (await second.zScore(key, slot)) ?? Number.NaN;
    await expect.poll(() => second.zScore(key, slot), { interval: 20 }).toBeGreaterThan(begin);
    first.destroy();
    held(await other.acquire(patient)).giveBack();
    expect(await second.zRange(key, 0, -1)).toEqual([]);
    lost.giveBack();
  });

  test.each(["pool", "version 5"])("works with another client of the package (%s)", async (kind) => {
    const options = { socket: { path: redis.path, tls: false } } as const;
    const client = kind === "pool" ? createClientPool(options) : createClient5(options);
    await client.connect();
    try {
      const quota = openQuota(client, { application: crypto.randomUUID(), timeout: patience }, [window]);
      const slots = [held(await quota.acquire(patient)), held(await quota.acquire(patient))];
      expect(await quota.acquire({ ...patient, maxWait: 1 })).toMatchObject({ because: "used-up", window });
      for (const slot of slots) slot.giveBack();
      held(await quota.acquire(patient)).giveBack();
    } finally {
      client.destroy();
    }
  });

  test("fails closed while the server is down, and counts again when it is back", async () => {
    const mortal = await startRedis();
    try {
      const client = await mortal.connect();
      const options = { application: crypto.randomUUID(), timeout: 500 };
      const [closed, open] = [redisQuota(client, options), redisQuota(client, { ...options, onUnavailable: "local" })];
      // Once a machine is fast enough to answer in time.
      await expect.poll(() => outcome(closed)).toBe("answered");
      await mortal.crash();
      expect([await outcome(closed, { retry: false }), await outcome(open)]).toEqual(["quota-store", "answered"]);
      await mortal.restart();
      await expect.poll(() => outcome(closed)).toBe("answered");
      expect(await outcome(open)).toBe("answered");
    } finally {
      await mortal.close();
    }
  });
});

/** What becomes of a call whose quota is counted there: its answer, or the kind of its error. */
async function outcome(store: QuotaStore, options: Pick<ClientOptions, "retry"> = {}): Promise<string> {
  const fetch = async () => Response.json(statistics);
  const defender = createDefenderClient({ credential: null, fetch, quota: { store }, ...options });
  return defender.getIPStatistics({ ip: "8.8.8.8" }).then(
    () => "answered",
    (error: unknown) => (isDefenderError(error) ? error.kind : "unknown"),
  );
}
