import { scenarios } from "@defender-endpoint/mocks";
import { setupDefenderServer } from "@defender-endpoint/mocks/node";
import { http } from "msw";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

const server = setupDefenderServer({ hooks: { beforeAll, afterEach, afterAll } });
const url = "https://api.security.microsoft.com/api/ips/8.8.8.8/stats";

test("asks for what there is", async () => {
  server.use(scenarios.getIPStatistics.serverError());
  expect((await fetch(url)).status).toBe(500);
});

test("swallows the failure of a request that is not mocked", async () => {
  const answer = await fetch("https://api.security.microsoft.com/api/nowhere?$filter=confidential").catch(() => {});
  expect(answer).toBeDefined();
});

test("swallows the refusal of an invalid request", async () => {
  const answer = await fetch(url.replace("8.8.8.8", "undefined")).catch(() => {});
  expect(answer).toBeDefined();
});

test("swallows what its own handler throws", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  server.use(
    http.get(url, () => {
      throw new TypeError("no such row");
    }),
  );
  const answer = await fetch(url).catch(() => {});
  expect(answer).toBeDefined();
});

test("starts afresh", async () => {
  expect((await fetch(url)).status).toBe(200);
});
