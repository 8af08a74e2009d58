// @vitest-environment happy-dom
import { getResponse } from "msw";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createHandlers, defaultBaseUrl, scenarios } from "./index.ts";
import { setupDefenderServer } from "./node.ts";

const server = setupDefenderServer({ hooks: { beforeAll, afterEach, afterAll } });
const url = `${defaultBaseUrl}/api/ips/8.8.8.8/stats`;
const headers = { Authorization: "Bearer token" };

test("a page of another origin reads the answer and its headers", async () => {
  server.use(scenarios.getIPStatistics.throttled());
  const response = await fetch(url, { headers });
  expect(globalThis).toHaveProperty("document");
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "17"]);
});

test("a page of another origin may send cookies", async () => {
  const response = await fetch(url, { headers, credentials: "include" });
  expect(await response.json()).toMatchObject({ ipAddress: "8.8.8.8" });
});

test("asking beforehand fails no test, the unknown request itself does", async () => {
  const response = await fetch(`${defaultBaseUrl}/api/unknown`, { headers });
  expect(response.status).toBe(501);
  expect(server.failures).toMatchObject([{ method: "GET", path: "/api/unknown" }]);
  expect(server.verify).toThrow("GET /api/unknown");
});

test("a page that calls its own origin gets no headers for others", async () => {
  const own = new Request("http://localhost:3000/api/ips/8.8.8.8/stats");
  const response = await getResponse(createHandlers({ baseUrl: "http://localhost:3000" }), own);
  expect(response?.headers.has("access-control-allow-origin")).toBe(false);
});
