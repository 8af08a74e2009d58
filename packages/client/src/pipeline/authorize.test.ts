import { inspect } from "node:util";
import { expect, test } from "vitest";
import { setUp } from "../../test/set-up.ts";
import { createStubService, type StubAnswer, statistics } from "../../test/stub-service.ts";
import { createDefenderClient } from "../create-client.ts";
import { isDefenderError } from "../errors/any-error.ts";

const ip = { ip: "8.8.8.8" };

test("every attempt carries a token, and all of them the same one", async () => {
  const { call, service } = setUp({ answers: [{ status: 500 }, { status: 503 }, {}] });
  await call();
  await call();
  const carried = service.requests.map(({ headers }) => headers.get("authorization"));
  expect(new Set(carried)).toEqual(new Set(["Bearer TOKEN-SENTINEL-1"]));
  expect([carried.length, service.tokenRequests.length]).toEqual([4, 1]);
});

test("the token is asked for the audience of the cloud, at its sign-in host", async () => {
  const { call, service } = setUp({ cloud: "gccHigh" });
  await call();
  const [request] = service.tokenRequests;
  expect(request?.url).toMatch(/^https:\/\/login\.microsoftonline\.us\//);
  expect(new URLSearchParams(request?.body).get("scope")).toMatch(/\.us\/\.default$/);
});

test("clients with the same credential share one token", async () => {
  const first = setUp();
  const service = createStubService(first.runtime);
  const second = createDefenderClient({
    ...first.client,
    baseUrl: "https://eu.api.security.microsoft.com",
    fetch: service.fetch,
  });
  await first.call();
  await first.runtime.settle(second.getIPStatistics(ip));
  expect(service.requests[0]?.headers.get("authorization")).toBe("Bearer TOKEN-SENTINEL-1");
  expect([first.service.tokenRequests.length, service.tokenRequests.length]).toEqual([1, 0]);
});

test("clients of another audience or sign-in host do not", async () => {
  const first = setUp();
  const other = (options: object) => createDefenderClient({ ...first.client, ...options });
  const second = other({ audience: "api://other" });
  const third = other({ cloud: "gccHigh" });
  await first.call();
  await first.runtime.settle(Promise.all([second.getIPStatistics(ip), third.getIPStatistics(ip)]));
  expect(first.service.tokenRequests).toHaveLength(3);
});

test("a token function that returns strings is asked for each call anew", async () => {
  let asked = 0;
  const { call, service } = setUp({ credential: () => `string-${++asked}` });
  await call();
  await call();
  expect(service.requests.map(({ headers }) => headers.get("authorization"))).toEqual([
    "Bearer string-1",
    "Bearer string-2",
  ]);
});

test("without a credential no token is sent", async () => {
  const { call, service } = setUp({ credential: null });
  await call();
  expect(service.requests[0]?.headers.get("authorization")).toBeNull();
});

test("the token goes to the base URL's origin alone: elsewhere nothing is sent, and no token is asked for", async () => {
  const { defender, runtime, service } = setUp();
  const elsewhere = defender.raw.GET("/api/ips/{ip}/stats", {
    params: { path: ip },
    baseUrl: "https://api.security.microsoft.com.evil.example",
  });
  await expect(runtime.settle(elsewhere)).rejects.toMatchObject({
    kind: "argument",
    argument: "baseUrl",
    message:
      "getIPStatistics was not sent: its address is not below the client's base URL, and the token is for that alone. Make another client for another address.",
  });
  expect([service.requests, service.tokenRequests]).toEqual([[], []]);
  expect(defender.quota.snapshot()).toMatchObject({
    getIPStatistics: { inFlight: 0, windows: [{ remaining: 100 }, {}] },
  });
});

test.each([
  "/../tenant-b/x",
  "/%2e%2e/tenant-b/x",
  "/.%2E/tenant-b/x",
  "/a/../../tenant-b/x",
  "/..\\tenant-b/x",
  "\\..\\tenant-b/x",
  "/..",
  "-b/x",
  "?x=1",
])("nor does it go above the base URL's path, by whatever way: %s", async (path) => {
  const { defender, runtime, service } = setUp({ baseUrl: "https://gateway.example/tenant-a/" });
  const get = defender.raw.GET as unknown as (path: string) => Promise<unknown>;
  await expect(runtime.settle(get(path))).rejects.toMatchObject({ kind: "argument", argument: "baseUrl" });
  expect([service.requests, service.tokenRequests]).toEqual([[], []]);
});

test("below the base URL's path it goes, whatever that has in it", async () => {
  const { defender, runtime, service } = setUp({ baseUrl: "https://gateway.example/tenant%20a/./b/" });
  await runtime.settle(defender.raw.GET("/api/ips/{ip}/stats", { params: { path: ip } }));
  await runtime.settle(defender.getIPStatistics(ip));
  const url = "https://gateway.example/tenant%20a/b/api/ips/8.8.8.8/stats";
  expect(service.requests.map((request) => request.url)).toEqual([url, url]);
});

test("who aborts while waiting for a token does not end the request that others wait for", async () => {
  const signIn: StubAnswer[] = [{ latency: 5_000, body: { access_token: "A", expires_in: 3_600 } }];
  const { defender, runtime, failure, service } = setUp({ signIn });
  const controller = new AbortController();
  runtime.after(1_000, () => controller.abort("enough"));
  const other = defender.getIPStatistics(ip);
  expect(await failure({ signal: controller.signal })).toMatchObject({ kind: "aborted", phase: "token", attempts: 0 });
  expect(await runtime.settle(other)).toEqual(statistics);
  expect(service.tokenRequests).toHaveLength(1);
});

test("a credential that fails is told by name, its error reachable and not printed", async () => {
  const thrown = new Error("SECRET-SENTINEL");
  const credential = { getToken: () => Promise.reject(thrown) };
  const { failure } = setUp({ credential });
  const error = await failure();
  expect(error).toMatchObject({
    name: "CredentialError",
    kind: "credential",
    operationId: "getIPStatistics",
    attempts: 0,
    message:
      "getIPStatistics was not sent, because there is no token: the credential failed (Error). `reason` holds what it threw.",
  });
  expect(isDefenderError(error) && error.reason).toBe(thrown);
  expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toContain("SENTINEL");
});

test("a credential without a token is told what was expected", async () => {
  const { failure, service } = setUp({ credential: { getToken: async () => null } });
  expect(await failure()).toMatchObject({
    kind: "credential",
    message: expect.stringContaining("the credential gave none"),
  });
  expect(service.requests).toEqual([]);
});
