import { operationTable } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { patient, use } from "../../test/quota-calls.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { Credential } from "../credentials/credential.ts";
import type { Quota } from "./quota.ts";
import { findQuotas, type QuotaOwner } from "./quota-registry.ts";

const { getIPStatistics } = operationTable;
const runtime = createVirtualRuntime();

function application(tenantId: unknown, clientId: unknown): Credential {
  return { getToken: async () => null, ...{ tenantId, clientId } };
}

function quotasOf(owner: Partial<QuotaOwner>) {
  return findQuotas({ credential: null, baseUrl: "https://api.example", windows: undefined, runtime, ...owner });
}

function quotaOf(owner: Partial<QuotaOwner>) {
  return quotasOf(owner)(getIPStatistics);
}

test("the windows are those that the contract states for the operation", () => {
  expect(quotaOf({}).snapshot().windows).toMatchObject([
    { limit: 100, perMs: 60_000 },
    { limit: 1_500, perMs: 3_600_000 },
  ]);
});

test("an operation with windows of its own has those", () => {
  const operation = { ...getIPStatistics, rateLimits: [{ calls: 7, perSeconds: 10 }] };
  expect(quotasOf({})(operation).snapshot().windows).toMatchObject([{ limit: 7, perMs: 10_000 }]);
});

test("a request of no known operation counts against the service's usual limits", () => {
  expect(quotasOf({})(undefined).snapshot().windows).toMatchObject([
    { limit: 100, perMs: 60_000 },
    { limit: 1_500, perMs: 3_600_000 },
  ]);
});

test("a client's own windows replace the contract's", () => {
  const windows = [{ limit: 5, perMs: 1_000 }];
  expect(quotaOf({ windows }).snapshot().windows).toMatchObject(windows);
});

test("clients of the same application and tenant share a quota, whatever credential object they hold", () => {
  expect(quotaOf({ credential: application("t", "c") })).toBe(quotaOf({ credential: application("t", "c") }));
});

test.each([
  ["tenant", { credential: application("t2", "c") }],
  ["application", { credential: application("t", "c2") }],
  ["service", { credential: application("t", "c"), baseUrl: "https://eu.api.example" }],
  ["limits", { credential: application("t", "c"), windows: [{ limit: 1, perMs: 1 }] }],
  ["clock", { credential: application("t", "c"), runtime: createVirtualRuntime() }],
])("another %s is another quota", (_, owner) => {
  expect(quotaOf(owner)).not.toBe(quotaOf({ credential: application("t", "c") }));
  expect(quotaOf(owner)).toBe(quotaOf(owner));
});

test("a credential that does not say whose it is shares with itself", () => {
  const credential = async () => "token";
  expect(quotaOf({ credential })).toBe(quotaOf({ credential }));
  expect(quotaOf({ credential })).not.toBe(quotaOf({ credential: async () => "token" }));
});

test.each([
  ["t", undefined],
  [undefined, "c"],
])("credentials of tenant %s and client %s are not taken for one application", (tenantId, clientId) => {
  const half = () => application(tenantId, clientId);
  expect(quotaOf({ credential: half() })).not.toBe(quotaOf({ credential: half() }));
});

test("clients without a credential share nothing", () => {
  expect(quotaOf({ credential: null })).not.toBe(quotaOf({ credential: null }));
});

/** Another application makes calls, as many as it takes to look at all of these tests twice. */
function passBy() {
  const find = quotasOf({ credential: application("passing", "by") });
  for (let calls = 0; calls < 500; calls += 1) find(getIPStatistics);
}

async function useOnce(quota: Quota): Promise<void> {
  use(await quota.acquire(patient), (slot) => slot.spend(true));
}

const left = (quota: Quota) => quota.snapshot().windows.map(({ remaining }) => remaining);

test("an application that nobody uses any more is forgotten when its slots have returned, and not before", async () => {
  const tenants = Array.from({ length: 50 }, () => application(crypto.randomUUID(), "c"));
  const quotas = tenants.map((credential) => quotaOf({ credential }));
  for (const quota of quotas) await useOnce(quota);
  await runtime.advance(3_599_999);
  passBy();
  expect(tenants.map((credential) => left(quotaOf({ credential })))).toEqual(tenants.map(() => [100, 1_499]));
  await runtime.advance(1);
  passBy();
  expect(tenants.filter((credential, index) => quotaOf({ credential }) === quotas[index])).toEqual([]);
});

test("what is in flight, paused or waiting is not forgotten", async () => {
  const find = (tenant: string) =>
    quotaOf({ credential: application(tenant, "c"), windows: [{ limit: 1, perMs: 10 }] });
  const [flying, paused, waiting] = [find("flying"), find("paused"), find("waiting")];
  const slot = await flying.acquire(patient);
  paused.pause(7_200_000, undefined);
  const first = await waiting.acquire(patient);
  const second = waiting.acquire(patient);
  await runtime.advance(60_000);
  passBy();
  expect(find("flying")).toBe(flying);
  expect(find("paused")).toBe(paused);
  expect(find("waiting")).toBe(waiting);
  // It is not known yet whether the service takes calls again.
  await runtime.advance(7_200_000 + 3_600_000 - 60_001);
  passBy();
  expect(find("paused")).toBe(paused);
  await runtime.advance(1);
  passBy();
  expect(find("paused")).not.toBe(paused);
  use(slot, ({ giveBack }) => giveBack());
  use(first, ({ giveBack }) => giveBack());
  use(await second, ({ giveBack }) => giveBack());
});

test("a client that lives goes on with what others of its application count", async () => {
  const credential = application("living", "c");
  const old = quotasOf({ credential });
  const before = old(getIPStatistics);
  passBy();
  const fresh = quotaOf({ credential });
  expect(fresh).not.toBe(before);
  await useOnce(fresh);
  expect(left(old(getIPStatistics))).toEqual([99, 1_499]);
});
