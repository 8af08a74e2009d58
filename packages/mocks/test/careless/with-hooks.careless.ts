import { scenarios } from "@defender-endpoint/mocks";
import { setupDefenderServer } from "@defender-endpoint/mocks/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

const server = setupDefenderServer({ hooks: { beforeAll, afterEach, afterAll } });
const url = "https://api.security.microsoft.com/api/ips/8.8.8.8/stats";

test("asks for what there is", async () => {
  server.use(scenarios.getIPStatistics.serverError());
  expect((await fetch(url)).status).toBe(500);
});

test("swallows the failure of a request that is not mocked", async () => {
  const answer = await fetch("https://api.security.microsoft.com/api/machines?$filter=confidential").catch(() => {});
  expect(answer).toBeDefined();
});

test("starts afresh", async () => {
  expect((await fetch(url)).status).toBe(200);
});
