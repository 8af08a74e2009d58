import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { patience } from "../../../vitest.base.ts";
import type { Quota, Slot, SlotRequest } from "../src/quota/quota.ts";
import { redisQuota } from "../src/redis.ts";
import { systemRuntime } from "../src/runtime/runtime.ts";
import type { QuotaWindow } from "../src/wire/quota-window.ts";
import { type ClusterClient, type RedisCluster, startCluster } from "./redis-cluster.ts";
import { onRealServer, redisProgram } from "./redis-server.ts";

const windows: readonly QuotaWindow[] = [
  { limit: 2, perMs: 60_000 },
  { limit: 10, perMs: 3_600_000 },
];
const patient: SlotRequest = {
  signal: undefined,
  concurrency: 10,
  maxQueue: 1_000,
  maxWait: 60_000,
  onWait: () => {},
};

describe.skipIf(!redisProgram)(`a quota shared on a cluster ${onRealServer}`, () => {
  let cluster: RedisCluster;
  let one: ClusterClient;
  let other: ClusterClient;

  beforeAll(async () => {
    cluster = await startCluster();
    [one, other] = [await cluster.connect(), await cluster.connect()];
  });
  afterAll(() => cluster.close());

  function open(client: ClusterClient, operationId: string): Quota {
    const store = redisQuota(client, { application: "tenant/application", timeout: patience });
    // A runtime of its own makes it another process to the registry of quotas.
    const runtime = { ...systemRuntime };
    return store.open({ credential: null, baseUrl: "https://api.example", runtime })(operationId, windows);
  }

  async function take(quota: Quota): Promise<Slot> {
    const slot = await quota.acquire(patient);
    if (!slot.admitted) throw new Error(`There is no slot: ${slot.because}.`);
    return slot;
  }

  test("is one count for each operation, on whichever node it lies", async () => {
    const operations = Array.from({ length: 12 }, (_, n) => `operation${n}`);
    for (const operationId of operations) {
      const [here, there] = [open(one, operationId), open(other, operationId)];
      (await take(here)).spend(true);
      await take(there);
      expect(await here.acquire({ ...patient, maxWait: 1 })).toMatchObject({ because: "used-up", window: windows[0] });
    }
    const keys = await cluster.keysOfNodes();
    expect(keys.reduce((all, some) => all + some)).toBe(2 * operations.length);
    expect(Math.min(...keys)).toBeGreaterThan(0);
  });

  test("lets a process wait for the slot that another one gives back", async () => {
    const [here, there] = [open(one, "waiting"), open(other, "waiting")];
    const [slot] = [await take(here), await take(here)];
    const given = await there.acquire({ ...patient, onWait: () => slot.giveBack() });
    expect(given).toMatchObject({ admitted: true });
  });
});
