import { after, afterEach, before, test } from "node:test";
import { setupDefenderServer } from "@defender-endpoint/mocks/node";

setupDefenderServer({ hooks: { beforeAll: before, afterEach, afterAll: after } });

test("asks for what there is", async () => {
  await fetch("https://api.security.microsoft.com/api/ips/8.8.8.8/stats");
});

test("swallows the failure of a request that is not mocked", async () => {
  await fetch("https://api.security.microsoft.com/api/nowhere?$filter=confidential").catch(() => {});
});

test("swallows the refusal of an invalid request", async () => {
  await fetch("https://api.security.microsoft.com/api/ips/undefined/stats").catch(() => {});
});
