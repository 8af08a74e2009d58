import { setupDefenderServer } from "@defender-endpoint/mocks/node";
import { expect, test } from "vitest";

setupDefenderServer();

test("swallows the failure of a request that is not mocked", async () => {
  const answer = await fetch("https://eu.api.security.microsoft.com/api/nowhere?$filter=confidential").catch(() => {});
  expect(answer).toBeDefined();
});
