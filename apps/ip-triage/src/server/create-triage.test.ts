import { reply } from "@defender-endpoint/mocks";
import { expect, test } from "vitest";
import { baseUrl, page, triageOnMocks } from "../../test/triage-on-mocks.ts";
import { createTriage } from "./create-triage.ts";

test("a lookup is answered as the service answers it, and not kept in a cache", async () => {
  const { get } = triageOnMocks();
  const response = await get("/api/ips/10.209.67.177/stats?lookBackHours=48");
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({
    "@odata.context": expect.stringContaining("InOrgIPStats"),
    ipAddress: "10.209.67.177",
    organizationPrevalence: 63515,
    orgFirstSeen: "2017-07-30T13:36:06Z",
    orgLastSeen: "2017-08-29T13:32:59Z",
  });
});

test("the alerts of an address are answered as the service answers them, and nothing but the address is sent", async () => {
  const { get, sent } = triageOnMocks();
  const response = await get("/api/ips/10.209.67.177/alerts?$top=5", { Cookie: "session=1" });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ value: [{ title: "Connection to a suspicious address" }] });
  expect(sent.map(({ url }) => url)).toEqual([`${baseUrl}/api/ips/10.209.67.177/alerts`]);
});

test("of the browser's request only the address and the look-back reach the service", async () => {
  const { get, sent } = triageOnMocks();
  const headers = { Cookie: "session=1", Authorization: "Bearer of-the-browser", "X-Forwarded-For": "192.0.2.1" };
  await get("/api/ips/2001:db8::1/stats?lookBackHours=24&$filter=1&api-version=2", headers);
  expect(sent.map(({ url }) => url)).toEqual([`${baseUrl}/api/ips/2001%3Adb8%3A%3A1/stats?lookBackHours=24`]);
  expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
    accept: "application/json",
    authorization: "Bearer a-token",
    "user-agent": expect.stringMatching(/^defender-endpoint\/\S+$/),
  });
});

test.each([
  ["/api/ips/..%2F..%2Fmachines/stats", `${baseUrl}/api/ips/..%2F..%2Fmachines/stats`],
  ["/api/ips/8.8.8.8%3Fx=1%23/stats", `${baseUrl}/api/ips/8.8.8.8%3Fx%3D1%23/stats`],
])("%s stays within its one segment of the path", async (path, url) => {
  const { get, sent } = triageOnMocks();
  expect((await get(path)).status).toBe(400);
  expect(sent.map((request) => request.url)).toEqual([url]);
});

test.each([
  "/api/ips/8.8.8.8/stats?lookBackHours=abc",
  "/api/ips/8.8.8.8/stats?lookBackHours=",
  "/api/ips/8.8.8.8/stats?lookBackHours=0x10",
  "/api/ips/8.8.8.8/stats?lookBackHours=24&lookBackHours=48",
])("%s is refused without asking the service", async (path) => {
  const { get, sent, log } = triageOnMocks();
  const response = await get(path);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { code: "InvalidInput", message: expect.stringMatching(/lookBackHours/) },
  });
  expect([sent, log]).toEqual([[], []]);
});

test("the quota is told by the server's own count, to its own page only", async () => {
  const { get, sent } = triageOnMocks();
  await get("/api/ips/8.8.8.8/stats");
  const response = await get("/quota");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({
    freeInMs: 0,
    windows: [
      { limit: 100, perMs: 60_000, remaining: 99, returnsAt: expect.stringMatching(/Z$/) },
      { limit: 1500, perMs: 3_600_000, remaining: 1499, returnsAt: expect.stringMatching(/Z$/) },
    ],
    pausedUntil: null,
  });
  expect(sent).toHaveLength(1);
  expect((await get("/quota", { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  expect((await get("/quota", {}, "POST")).status).toBe(405);
});

test("what is named by its hash is kept by browsers, the page itself is asked for anew", async () => {
  const { get } = triageOnMocks();
  const asset = await get("/assets/index-1a2b.js");
  expect(await asset.text()).toBe("start();");
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(asset.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect((await get("/")).headers.get("cache-control")).toBe("no-cache");
  expect(await (await get("/", {}, "HEAD")).text()).toBe("");
});

test.each([
  ["https://api-eu.securitycenter.microsoft.com", [], "https://security.microsoft.com/ip/{ip}"],
  ["https://api-gcc.securitycenter.microsoft.us", [], "https://security.microsoft.com/ip/{ip}"],
  ["https://api-gov.securitycenter.microsoft.us", [], "https://security.microsoft.us/ip/{ip}"],
  // DoD has the service of GCC High, and a portal of its own.
  [
    "https://api-gov.securitycenter.microsoft.us",
    [{ name: "Defender", url: "https://security.apps.mil/ip/{ip}" }],
    "https://security.apps.mil/ip/{ip}",
  ],
])("of the service at %s the page is told the portal of its cloud", async (host, links, url) => {
  const app = createTriage({ page, baseUrl: host, credential: () => "a-token", links });
  const { service } = await (await app.request("http://localhost/config.json")).json();
  expect(service.waysOn).toEqual([{ name: "Defender", url }]);
  expect(service.isMicrosofts).toBe(true);
});

test("on mocks there is no way to the service", async () => {
  const app = createTriage({ page, mocks: true });
  expect(await (await app.request("http://localhost/config.json")).json()).toEqual({ mocks: true });
  expect((await app.request("http://localhost/api/ips/8.8.8.8/stats")).status).toBe(404);
  expect((await app.request("http://localhost/quota")).status).toBe(404);
});

test("a body of the contract's other forms passes through whole, digits and unknown members included", async () => {
  const body = {
    ipAddress: "2001:db8::1",
    organizationPrevalence: 1,
    orgPrevalence: "1",
    orgFirstSeen: "2021-08-02T10:18:39.9233319Z",
    orgLastSeen: null,
    somethingNew: { deep: [1.5] },
  };
  const { get } = triageOnMocks(reply("getIPStatistics", 200, body, { baseUrl, unknownMembers: true }));
  expect(await (await get("/api/ips/2001:db8::1/stats")).json()).toEqual(body);
});
