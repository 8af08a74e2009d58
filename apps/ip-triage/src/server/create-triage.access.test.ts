import { expect, test } from "vitest";
import { page, triageOnMocks } from "../../test/triage-on-mocks.ts";
import { createTriage } from "./create-triage.ts";

test.each([
  "/api/machines",
  "/api/ips/8.8.8.8/machines",
  "/api/ips/8.8.8.8/stats/more",
  "/api/v1.0/ips/8.8.8.8/stats",
  "/assets/../package.json",
  "/src/server/main.ts",
  "/mockServiceWorker.js",
])("%s is nothing that this server has", async (path) => {
  const { get, sent } = triageOnMocks();
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: "ResourceNotFound" } });
  expect(sent).toEqual([]);
});

test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])("%s is not allowed on a lookup", async (method) => {
  const { get, sent } = triageOnMocks();
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
  const { get, sent } = triageOnMocks();
  const response = await get("/api/ips/8.8.8.8/stats", headers);
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { code: "CrossSiteRequest" } });
  expect(sent).toEqual([]);
});

test("the page itself may be opened from a link elsewhere, and may look up", async () => {
  const { get } = triageOnMocks();
  expect((await get("/?ip=8.8.8.8", { "Sec-Fetch-Site": "cross-site" })).status).toBe(200);
  expect((await get("/api/ips/8.8.8.8/stats", { "Sec-Fetch-Site": "same-origin" })).status).toBe(200);
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
  const { get } = triageOnMocks();
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
