import { operationTable } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { Credential } from "../credentials/credential.ts";
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
