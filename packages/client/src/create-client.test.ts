import { getEventListeners } from "node:events";
import { operationTable } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { setUp } from "../test/set-up.ts";
import { statistics } from "../test/stub-service.ts";
import { createVirtualRuntime } from "../test/virtual-runtime.ts";

test("there is a method for every operation of the contract", () => {
  const { defender } = setUp();
  const methods = Object.entries(defender).filter(([name]) => Object.hasOwn(operationTable, name));
  expect(methods.map(([name, method]) => [name, typeof method])).toEqual(
    Object.keys(operationTable).map((operationId) => [operationId, "function"]),
  );
});

test("a method resolves with the body of the answer, unknown members and all digits of a time included", async () => {
  const body = { ...statistics, orgFirstSeen: "2021-08-02T10:18:39.9233319Z", somethingNew: { more: [1] } };
  const { call } = setUp({ answers: [{ body }] });
  expect(await call()).toEqual(body);
});

test("a method whose arguments are wrong rejects, and sends nothing", async () => {
  const { defender, service } = setUp();
  await expect(defender.getIPStatistics({ ip: ".." })).rejects.toMatchObject({ kind: "argument", argument: "ip" });
  expect([service.requests, service.tokenRequests]).toEqual([[], []]);
});

test("the quota's snapshot names each operation", () => {
  expect(Object.keys(setUp().defender.quota.snapshot())).toEqual(Object.keys(operationTable));
});

test("a thousand calls under one signal leave no listener and no timer behind", async () => {
  const runtime = createVirtualRuntime();
  const { defender } = setUp({ runtime, quota: { windows: [] }, answers: [{ latency: 5 }] });
  const { signal } = new AbortController();
  const calls = Array.from({ length: 1_000 }, () => defender.getIPStatistics({ ip: "8.8.8.8" }, { signal }));
  await runtime.settle(Promise.all(calls));
  expect([getEventListeners(signal, "abort").length, runtime.armed]).toEqual([0, 0]);
});
