import { clientSecret } from "@defender-endpoint/client";
import { createHandlers, networkError, reply, scenarios } from "@defender-endpoint/mocks";
import { getResponse, type HttpHandler } from "msw";
import { expect, test } from "vitest";
import { createTriage } from "./create-triage.ts";
import type { PageFiles } from "./page-files.ts";

const baseUrl = "https://api.security.microsoft.com";
const answers = scenarios.getIPStatistics;
const secret = "the-secret-of-the-application";
const bytes = (text: string) => new TextEncoder().encode(text);
const index = { body: bytes("<title>IP triage</title>"), mediaType: "text/html; charset=utf-8" };
const page: PageFiles = new Map([
  ["/", index],
  ["/assets/index-1a2b.js", { body: bytes("start();"), mediaType: "text/javascript; charset=utf-8" }],
]);

/** The server on a service that answers by the contract, with these answers in front, and what it sent and logged. */
function triageOn(...handlers: HttpHandler[]) {
  const sent: Request[] = [];
  const log: string[] = [];
  const service = [...handlers, ...createHandlers({ baseUrl, requireToken: true })];
  async function answer(...parameters: Parameters<typeof fetch>): Promise<Response> {
    const request = new Request(...parameters);
    sent.push(request.clone());
    const response = await getResponse(service, request);
    if (!response) throw new TypeError(`No handler for ${request.url}`);
    // What fetch does of a network error.
    if (response.type === "error") throw new TypeError("Failed to fetch");
    return response;
  }

  const app = createTriage({
    page,
    baseUrl,
    credential: async () => ({ token: "a-token", expiresOnTimestamp: Date.now() + 3_600_000 }),
    onFailure: (line) => log.push(line),
    client: { fetch: answer },
  });
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    app.request(`http://127.0.0.1:4020${path}`, { method, headers });
  return { get, sent, log };
}

test("a lookup is answered as the service answers it, and not kept in a cache", async () => {
  const { get } = triageOn();
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

test("of the browser's request only the address and the look-back reach the service", async () => {
  const { get, sent } = triageOn();
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
  const { get, sent } = triageOn();
  expect((await get(path)).status).toBe(400);
  expect(sent.map((request) => request.url)).toEqual([url]);
});

test.each([
  "/api/ips/8.8.8.8/stats?lookBackHours=abc",
  "/api/ips/8.8.8.8/stats?lookBackHours=",
  "/api/ips/8.8.8.8/stats?lookBackHours=0x10",
  "/api/ips/8.8.8.8/stats?lookBackHours=24&lookBackHours=48",
])("%s is refused without asking the service", async (path) => {
  const { get, sent, log } = triageOn();
  const response = await get(path);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { code: "InvalidInput", message: expect.stringMatching(/lookBackHours/) },
  });
  expect([sent, log]).toEqual([[], []]);
});

test.each([
  "/api/machines",
  "/api/ips/8.8.8.8/alerts",
  "/api/ips/8.8.8.8/stats/more",
  "/api/v1.0/ips/8.8.8.8/stats",
  "/assets/../package.json",
  "/src/server/main.ts",
  "/mockServiceWorker.js",
])("%s is nothing that this server has", async (path) => {
  const { get, sent } = triageOn();
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: "ResourceNotFound" } });
  expect(sent).toEqual([]);
});

test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])("%s is not allowed on a lookup", async (method) => {
  const { get, sent } = triageOn();
  const response = await get("/api/ips/8.8.8.8/stats", {}, method);
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET"]);
  expect(sent).toEqual([]);
});

test.each([
  { "Sec-Fetch-Site": "cross-site" },
  { "Sec-Fetch-Site": "same-site" },
  { Origin: "https://example.com" },
  { Origin: "null" },
  { Origin: "http://127.0.0.1:8080" },
])("a lookup by another site's page is refused: %o", async (headers) => {
  const { get, sent } = triageOn();
  const response = await get("/api/ips/8.8.8.8/stats", headers);
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { code: "CrossSiteRequest" } });
  expect(sent).toEqual([]);
});

test("the page itself may be opened from a link elsewhere, and may look up", async () => {
  const { get } = triageOn();
  expect((await get("/?ip=8.8.8.8", { "Sec-Fetch-Site": "cross-site" })).status).toBe(200);
  expect((await get("/api/ips/8.8.8.8/stats", { "Sec-Fetch-Site": "same-origin" })).status).toBe(200);
});

test("the quota is told by the server's own count, to its own page only", async () => {
  const { get, sent } = triageOn();
  await get("/api/ips/8.8.8.8/stats");
  const response = await get("/quota");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({
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

test("a name that somebody else made resolve to this machine is not answered", async () => {
  const app = createTriage({ page, mocks: true });
  const statusOf = async (url: string) => (await app.request(url)).status;
  expect(await statusOf("http://rebound.example:4020/")).toBe(421);
  expect(await statusOf("http://127.0.0.1.rebound.example:4020/config.json")).toBe(421);
  expect(await statusOf("http://localhost:4020/")).toBe(200);
  expect(await statusOf("http://[::1]:4020/")).toBe(200);
});

test.each([
  ["triage.example", "http://triage.example:4020/"],
  ["Triage.Example", "http://triage.example:4020/"],
  ["2001:db8::1", "http://[2001:db8::1]:4020/"],
])("the host %s that it listens on is answered", async (host, url) => {
  expect((await createTriage({ page, mocks: true, host }).request(url)).status).toBe(200);
});

test.each(["/", "/config.json", "/api/ips/8.8.8.8/stats", "/nothing"])("%s comes with the policy", async (path) => {
  const { get } = triageOn();
  const { headers } = await get(path);
  const policy = headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|data:|\*|https?:/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

test("what is named by its hash is kept by browsers, the page itself is asked for anew", async () => {
  const { get } = triageOn();
  const asset = await get("/assets/index-1a2b.js");
  expect(await asset.text()).toBe("start();");
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(asset.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect((await get("/")).headers.get("cache-control")).toBe("no-cache");
  expect(await (await get("/", {}, "HEAD")).text()).toBe("");
});

test("on mocks there is no way to the service", async () => {
  const app = createTriage({ page, mocks: true });
  expect(await (await app.request("http://localhost/config.json")).json()).toEqual({ mocks: true });
  expect((await app.request("http://localhost/api/ips/8.8.8.8/stats")).status).toBe(404);
  expect((await app.request("http://localhost/quota")).status).toBe(404);
});

test("the service's refusal goes to the browser as it came, with its correlation id", async () => {
  const { get, log } = triageOn(answers.invalidAddress({ baseUrl }));
  const response = await get("/api/ips/256.1.1.1/stats");
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    error: {
      code: "InvalidIpAddress",
      message: "IP address 256.1.1.1 is invalid.",
      target: "3e2d1c0b-9a8f-4e7d-a6c5-b4a392817065",
    },
  });
  expect(log).toEqual([]);
});

test("a throttled lookup is answered at once, with how long to wait, and the next one without asking the service", async () => {
  const { get, sent } = triageOn(answers.throttled({ baseUrl }));
  const response = await get("/api/ips/8.8.8.8/stats");
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "17"]);
  expect(await response.json()).toMatchObject({
    error: { code: "TooManyRequests", message: expect.stringMatching(/100 per 00:01:00/) },
  });
  const next = await get("/api/ips/8.8.4.4/stats");
  expect(next.status).toBe(429);
  expect(Number(next.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(next.headers.get("retry-after"))).toBeLessThanOrEqual(17);
  expect(await next.json()).toMatchObject({
    error: { code: "TooManyRequests", target: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
  expect(sent).toHaveLength(1);
});

test("without Retry-After the wait is the window that the message names", async () => {
  const { get } = triageOn(answers.throttledWithoutRetryAfter({ baseUrl }));
  const response = await get("/api/ips/8.8.8.8/stats");
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "60"]);
});

test.each([
  ["noLicence", 401, { code: "Unauthorized", message: "No Tvm license" }],
  ["missingRole", 403, { code: "Forbidden", message: expect.stringContaining("Ip.Read.All") }],
  ["notFound", 404, { code: "ResourceNotFound" }],
  ["serverError", 500, { code: "InternalServerError", target: "|76dce355-471ae6d819782413." }],
  ["gatewayHtml", 502, { code: "UnreadableAnswer" }],
] as const)("the scenario %s reaches the browser as a %i in the envelope", async (scenario, status, error) => {
  const { get } = triageOn(answers[scenario]({ baseUrl }));
  const response = await get("/api/ips/8.8.8.8/stats");
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  expect(await response.json()).toMatchObject({ error });
});

test("a service that cannot be reached is told apart from one that fails", async () => {
  const { get } = triageOn(networkError("getIPStatistics", { baseUrl }));
  const response = await get("/api/ips/8.8.8.8/stats");
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ error: { code: "ServiceUnreachable" } });
});

test("an answer that lost its count is a failure, not an address that was not seen", async () => {
  const log: string[] = [];
  const app = createTriage({
    page,
    baseUrl,
    credential: () => "a-token",
    onFailure: (line) => log.push(line),
    client: { fetch: async () => Response.json({ ipAddress: "8.8.8.8", orgPrevalence: "7" }) },
  });
  const response = await app.request("http://localhost/api/ips/8.8.8.8/stats");
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ error: { code: "UnreadableAnswer" } });
  expect(log).toEqual([expect.stringContaining("InvalidAnswerError")]);
});

test("a failure that is somebody else's to mend is logged with the id that the browser shows, and without the address", async () => {
  const { get, log } = triageOn(answers.missingRole({ baseUrl }));
  const response = await get("/api/ips/203.0.113.99/stats");
  const { error } = (await response.json()) as { error: { target: string } };
  expect(log).toHaveLength(1);
  expect(log[0]).toContain(error.target);
  expect(log[0]).toContain("Ip.Read.All");
  expect(log.join()).not.toMatch(/203\.0\.113\.99|a-token/);
});

test.each([
  [() => Response.json({ error: "invalid_client", error_codes: [7000215] }, { status: 401 }), "SignInFailed"],
  [() => new Response("busy", { status: 503 }), "ServiceUnreachable"],
  [() => Promise.reject(new TypeError(`fetch failed for ${secret}`)), "ServiceUnreachable"],
])("a sign-in that fails (%#) is told apart, and tells nothing of the secret", async (signIn, code) => {
  const log: string[] = [];
  const credential = clientSecret({ tenantId: "contoso", clientId: "triage", clientSecret: secret });
  const app = createTriage({
    page,
    baseUrl,
    credential,
    client: { fetch: async () => await signIn() },
    onFailure: (line) => log.push(line),
  });
  const response = await app.request("http://localhost/api/ips/203.0.113.99/stats");
  const text = await response.text();
  expect(response.status).toBe(502);
  expect(JSON.parse(text)).toMatchObject({ error: { code, target: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
  expect(log).toHaveLength(1);
  expect(text + log.join()).not.toMatch(/the-secret|203\.0\.113\.99/);
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
  const { get } = triageOn(reply("getIPStatistics", 200, body, { baseUrl }));
  expect(await (await get("/api/ips/2001:db8::1/stats")).json()).toEqual(body);
});
