import { getEventListeners } from "node:events";
import { operationTable } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { setUp } from "../test/set-up.ts";
import { statistics } from "../test/stub-service.ts";
import { createVirtualRuntime } from "../test/virtual-runtime.ts";

const path = "/api/ips/{ip}/stats";
const asked = { params: { path: { ip: "2001:db8::1" }, query: { lookBackHours: 48 } } };

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

test("the raw client answers with data, error and response", async () => {
  const { defender, runtime, service } = setUp({
    answers: [{}, { status: 400, body: { error: { code: "InvalidIpAddress" } } }],
  });
  const { data, error, response } = await runtime.settle(defender.raw.GET(path, asked));
  expect([data, error, response.status]).toEqual([statistics, undefined, 200]);
  expect(service.requests[0]?.url).toBe(
    "https://api.security.microsoft.com/api/ips/2001%3Adb8%3A%3A1/stats?lookBackHours=48",
  );
  const refused = await runtime.settle(defender.raw.GET(path, asked));
  expect([refused.data, refused.error, refused.response.status]).toEqual([
    undefined,
    { error: { code: "InvalidIpAddress" } },
    400,
  ]);
});

test("a raw call goes through the same pipeline: token, quota, retries", async () => {
  const { defender, runtime, service } = setUp({ answers: [{ status: 503 }, { status: 401 }, {}] });
  const { data } = await runtime.settle(defender.raw.GET(path, asked));
  expect(data).toEqual(statistics);
  expect(service.requests.map(({ headers }) => headers.get("authorization"))).toEqual([
    "Bearer TOKEN-SENTINEL-1",
    "Bearer TOKEN-SENTINEL-1",
    "Bearer TOKEN-SENTINEL-2",
  ]);
  expect(defender.quota.snapshot()).toMatchObject({
    getIPStatistics: { inFlight: 0, windows: [{ remaining: 97 }, {}] },
  });
});

test("a raw call throws what no answer explains, as a typed error that names the operation", async () => {
  const { defender, runtime } = setUp({ answers: [{ fault: "reset" }], retry: false });
  await expect(runtime.settle(defender.raw.GET(path, asked))).rejects.toMatchObject({
    kind: "network",
    operationId: "getIPStatistics",
    urlTemplate: path,
  });
});

test("a raw call can be aborted", async () => {
  const { defender, runtime } = setUp({ answers: [{ latency: 1_000 }] });
  const controller = new AbortController();
  runtime.after(100, () => controller.abort("enough"));
  const call = defender.raw.GET(path, { ...asked, signal: controller.signal });
  await expect(runtime.settle(call)).rejects.toMatchObject({ kind: "aborted", phase: "request", reason: "enough" });
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { inFlight: 0 } });
});

test("a raw call has the client's time-out and deadline", async () => {
  const stalled = [{ fault: "stalled body" as const }];
  const timed = setUp({ answers: stalled, timeout: 100, retry: false });
  await expect(timed.runtime.settle(timed.defender.raw.GET(path, asked))).rejects.toMatchObject({ kind: "timeout" });
  const bounded = setUp({ answers: stalled, deadline: 100 });
  await expect(bounded.runtime.settle(bounded.defender.raw.GET(path, asked))).rejects.toMatchObject({
    kind: "deadline",
  });
});

test("middleware of the raw client sees request and response, and may change them", async () => {
  const { defender, runtime, service } = setUp();
  const seen: unknown[] = [];
  defender.raw.use({
    onRequest({ request }) {
      request.headers.set("x-correlation", "7");
    },
    onResponse({ response }) {
      seen.push(response.status);
    },
  });
  await runtime.settle(defender.raw.GET(path, asked));
  expect(service.requests[0]?.headers.get("x-correlation")).toBe("7");
  expect(seen).toEqual([200]);
});

test("middleware may put another request in the place of the first, which goes through the pipeline as well", async () => {
  const { defender, runtime, service } = setUp();
  defender.raw.use({ onRequest: ({ request }) => new Request(request, { headers: { "x-other": "1" } }) });
  const { data } = await runtime.settle(defender.raw.GET(path, asked));
  expect(data).toEqual(statistics);
  expect(service.requests[0]?.headers.get("x-other")).toBe("1");
  // What operation that is, nobody can tell any more: it counts against the service's usual limits.
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { windows: [{ remaining: 100 }, {}] } });
  expect(service.requests[0]?.headers.get("authorization")).toBe("Bearer TOKEN-SENTINEL-1");
});

test("the body of a raw call is sent in every attempt", async () => {
  const { defender, runtime, service } = setUp({ answers: [{ status: 429 }, {}] });
  // No operation of the contract has a body yet.
  const isolate = defender.raw.POST as unknown as (path: string, init: object) => Promise<unknown>;
  await runtime.settle(isolate("/api/machines/7/isolate", { body: { Comment: "now" } }));
  expect(service.requests.map(({ body }) => body)).toEqual(['{"Comment":"now"}', '{"Comment":"now"}']);
  expect(service.requests[1]?.headers.get("content-type")).toBe("application/json");
});

test("a runtime that does not tell whether a request has a body is no obstacle", async () => {
  const { defender, runtime, service } = setUp();
  defender.raw.use({ onRequest: ({ request }) => Object.defineProperty(request, "body", { value: undefined }) });
  const { data } = await runtime.settle(defender.raw.GET(path, asked));
  expect([data, service.requests[0]?.body]).toEqual([statistics, ""]);
});

test("a redirect whose status a browser does not tell is an error of the raw client as well", async () => {
  const { defender, runtime } = setUp({ answers: [{ status: 0 }] });
  await expect(runtime.settle(defender.raw.GET(path, asked))).rejects.toMatchObject({ kind: "unexpected-status" });
});

test("a page under a success is an error that the raw client's parser throws", async () => {
  const { defender, runtime } = setUp({ answers: [{ body: "<html>" }] });
  await expect(runtime.settle(defender.raw.GET(path, asked))).rejects.toThrow(SyntaxError);
});

test("an error without a body is an empty text to the raw client, so ask its response", async () => {
  const { defender, runtime } = setUp({ answers: [{ status: 500, body: null }], retry: false });
  const { error, response } = await runtime.settle(defender.raw.GET(path, asked));
  expect([error, response.ok, response.status]).toEqual(["", false, 500]);
});

test("a thousand calls under one signal leave no listener and no timer behind", async () => {
  const runtime = createVirtualRuntime();
  const { defender } = setUp({ runtime, quota: { windows: [] }, answers: [{ latency: 5 }] });
  const { signal } = new AbortController();
  const calls = Array.from({ length: 1_000 }, () => defender.getIPStatistics({ ip: "8.8.8.8" }, { signal }));
  await runtime.settle(Promise.all(calls));
  expect([getEventListeners(signal, "abort").length, runtime.armed]).toEqual([0, 0]);
});
