import { expect, test, vi } from "vitest";
import { hour, minute, use } from "../../test/quota-calls.ts";
import { patient } from "../../test/redis-quota-calls.ts";
import { createScriptedRedis } from "../../test/scripted-redis.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { findQuotas } from "../quota/quota-registry.ts";
import { redisQuota } from "../redis.ts";
import type { RedisQuotaOptions } from "./redis-quota.ts";

const credential = { tenantId: "contoso.example", clientId: "app", getToken: async () => null };
const owner = (runtime = createVirtualRuntime()) => ({
  credential,
  baseUrl: "https://api.example/some/path",
  runtime,
});

async function keysOf(
  options: RedisQuotaOptions,
  { operationId, ...changes }: { operationId?: string; credential?: null; baseUrl?: string } = {},
): Promise<readonly string[]> {
  const runtime = createVirtualRuntime();
  const { client, calls } = createScriptedRedis(runtime);
  const store = redisQuota(client, options);
  await runtime.settle(
    store
      .open({ ...owner(runtime), ...changes })(operationId, [minute, hour])
      .acquire(patient),
  );
  return calls[0]?.keys ?? [];
}

test("keys name service, tenant, application, operation and windows, in braces, so that a cluster keeps them together", async () => {
  const keys = await keysOf({}, { operationId: "getIPStatistics" });
  const tag = "{https%3A%2F%2Fapi.example|contoso.example%2Fapp|getIPStatistics|3-60000_5-3600000}";
  expect(keys).toEqual(["used", "held", "pause"].map((name) => `defender-quota:${tag}:${name}`));
});

test("prefix and application may be named", async () => {
  const [key] = await keysOf({ prefix: "soc", application: "fabrikam}{" }, { credential: null });
  expect(key).toBe("soc:{https%3A%2F%2Fapi.example|fabrikam%7D%7B|raw|3-60000_5-3600000}:used");
});

test("a credential that does not tell whose it is needs a name for its calls", () => {
  const store = redisQuota(createScriptedRedis(createVirtualRuntime()).client);
  for (const credential of [null, async () => "token", { getToken: async () => null, ...{ tenantId: "t" } }]) {
    expect(() => store.open({ ...owner(), credential })).toThrow(
      expect.objectContaining({
        kind: "argument",
        argument: "application",
        message:
          'The credential does not tell whose calls these are, so their quota cannot be shared. Name the application: `redisQuota(client, { application: "tenant/application" })`.',
      }),
    );
  }
});

test("clients of one application stand in one line, those of another runtime or application in their own", () => {
  const store = redisQuota(createScriptedRedis(createVirtualRuntime()).client);
  const one = owner();
  const another = { ...credential, clientId: "another" };
  const quota = store.open(one)("operation", [minute]);
  expect(store.open({ ...one, credential: { ...credential } })("operation", [{ ...minute }])).toBe(quota);
  expect(store.open(one)("other", [minute])).not.toBe(quota);
  expect(store.open(one)("operation", [hour])).not.toBe(quota);
  expect(store.open({ ...one, baseUrl: "https://eu.api.example" })("operation", [minute])).not.toBe(quota);
  expect(store.open({ ...one, credential: another })("operation", [minute])).not.toBe(quota);
  expect(store.open(owner())("operation", [minute])).not.toBe(quota);
});

test("lines in which nobody stands are forgotten: the server counts", async () => {
  const runtime = createVirtualRuntime();
  const open = redisQuota(createScriptedRedis(runtime).client).open({ ...owner(), runtime });
  const [used, held] = [open("used", [minute]), open("held", [minute])];
  use(await runtime.settle(used.acquire(patient)), (slot) => slot.spend(true));
  const slot = await runtime.settle(held.acquire(patient));
  for (let calls = 0; calls < 20; calls += 1) open("other", [minute]);
  expect(open("used", [minute])).not.toBe(used);
  expect(open("held", [minute])).toBe(held);
  use(slot, ({ giveBack }) => giveBack());
});

test("a client with a store shares nothing with one without, though they are of one application", () => {
  const store = redisQuota(createScriptedRedis(createVirtualRuntime()).client);
  const one = { ...owner(), windows: undefined };
  const [withStore, without] = [findQuotas({ ...one, store })(undefined), findQuotas(one)(undefined)];
  expect(without).not.toBe(withStore);
  expect(findQuotas({ ...one, store })(undefined)).toBe(withStore);
});

test.each([
  ["redisQuota's client.eval", {}, { evalSha() {} }],
  ["redisQuota's client", {}, undefined],
  ["prefixes", { prefixes: "a" }],
  ["prefix", { prefix: " " }],
  ["application", { application: 7 }],
  ["onUnavailable", { onUnavailable: "ignore" }],
  ["timeout", { timeout: 0 }],
  ["lease", { lease: -1 }],
  ["lease", { lease: Number.POSITIVE_INFINITY }],
])("a wrong %s is refused (%j)", (argument, options: object, ...clients) => {
  const { client } = createScriptedRedis(createVirtualRuntime());
  const given = (clients.length > 0 ? clients[0] : client) as typeof client;
  expect(() => redisQuota(given, options)).toThrow(expect.objectContaining({ kind: "argument", argument }));
});

test("a lease of part of a millisecond is rounded up", async () => {
  const runtime = createVirtualRuntime();
  const evalSha = vi.fn(async () => [1, 0, 0, 0, 0, 0]);
  const store = redisQuota({ evalSha, eval: evalSha }, { application: "a", lease: 99.5 });
  await runtime.settle(store.open(owner(runtime))("operation", []).acquire(patient));
  expect(evalSha.mock.lastCall).toMatchObject([
    expect.any(String),
    { arguments: ["take", "100", "5100", "0", expect.stringMatching(/:1$/)] },
  ]);
});
