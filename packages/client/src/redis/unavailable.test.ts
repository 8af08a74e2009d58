import { expect, test } from "vitest";
import { createScriptedRedis } from "../../test/scripted-redis.ts";
import { secretSentinel, setUp as setUpClient } from "../../test/set-up.ts";
import { thrown } from "../../test/thrown.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createDefenderClient } from "../create-client.ts";
import type { RetryEvent } from "../observer.ts";
import type { QuotaOptions } from "../options/client-options.ts";
import { type RedisQuotaOptions, redisQuota } from "./redis-quota.ts";

const broken = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

/** A client of a stub service, whose quota a server counts that fails so many times. */
function setUp(failures: number, { onUnavailable = "fail" }: RedisQuotaOptions = {}) {
  const runtime = createVirtualRuntime();
  let takes = 0;
  const redis = createScriptedRedis(runtime, ({ operation }) => {
    if (operation === "take") takes += 1;
    return takes <= failures ? broken : {};
  });
  const retries: RetryEvent[] = [];
  const warnings: string[] = [];
  const store = redisQuota(redis.client, { onUnavailable });
  const client = setUpClient({
    runtime,
    quota: { store },
    hooks: { onRetry: (event) => retries.push(event) },
    logger: { warn: (message) => warnings.push(message) },
  });
  return { ...client, redis, retries, warnings };
}

test("a call whose quota cannot be counted is not sent, and fails with what is known of it", async () => {
  const { failure, service } = setUp(Number.POSITIVE_INFINITY);
  const error = await failure();
  expect(error).toMatchObject({
    kind: "quota-store",
    code: "ECONNREFUSED",
    operationId: "getIPStatistics",
    urlTemplate: "/api/ips/{ip}/stats",
    attempts: 0,
    message: expect.stringMatching(/^getIPStatistics was not sent: /),
  });
  expect(service.requests).toEqual([]);
});

test("the question is repeated as a request would be: nothing was sent, and the server may be back", async () => {
  const { call, service, retries } = setUp(3);
  expect(await call()).toMatchObject({ ipAddress: "8.8.8.8" });
  expect(service.requests).toHaveLength(1);
  expect(retries.map(({ kind, attempts }) => [kind, attempts])).toEqual(Array(3).fill(["quota-store", 0]));
});

test("with `local` the call is sent, and the logger warned", async () => {
  const { call, warnings, service, defender } = setUp(Number.POSITIVE_INFINITY, { onUnavailable: "local" });
  await call();
  await call();
  expect(service.requests).toHaveLength(2);
  expect(warnings).toEqual([
    "getIPStatistics: the server that counts the quota gave no answer (ECONNREFUSED): until it does, this process counts for itself",
  ]);
  expect(defender.quota.snapshot().getIPStatistics?.windows).toMatchObject([{ remaining: 98 }, { remaining: 1_498 }]);
});

test("no secret and no token reaches the server", async () => {
  const { call, redis } = setUp(0);
  await call();
  expect(redis.calls.map(({ operation }) => operation)).toEqual(["take", "spend"]);
  expect(JSON.stringify(redis.calls)).not.toMatch(new RegExp(`${secretSentinel}|TOKEN`));
});

test("a client whose credential does not tell whose it is is refused at once, unless the application is named", () => {
  const { client } = createScriptedRedis(createVirtualRuntime());
  const credential = async () => "token";
  const create = (store: QuotaOptions["store"]) =>
    createDefenderClient({ credential, quota: { ...(store && { store }) } });
  expect(thrown(() => create(redisQuota(client)))).toMatchObject({ kind: "argument", argument: "application" });
  expect(create(redisQuota(client, { application: "a" })).quota.snapshot().getIPStatistics).toMatchObject({
    windows: [{ remaining: 100 }, { remaining: 1_500 }],
  });
});

test("a store that is none is refused, such as the client of the server itself", () => {
  const { client } = createScriptedRedis(createVirtualRuntime());
  const quota = { store: client } as unknown as QuotaOptions;
  expect(thrown(() => createDefenderClient({ credential: null, quota }))).toMatchObject({
    kind: "argument",
    argument: "quota.store.open",
  });
});
