import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { getResponse } from "msw";
import { expect, test } from "vitest";
import { createHandlers, defaultBaseUrl } from "../src/index.ts";

async function hunt(Query: string) {
  const init = { method: "POST", body: JSON.stringify({ Query }), headers: { "Content-Type": "application/json" } };
  const response = await getResponse(createHandlers(), new Request(`${defaultBaseUrl}/api/advancedqueries/run`, init));
  return { status: response?.status, body: await response?.json() };
}

test("the contract's hunting query has the contract's rows, and any other is told that nobody has answered it", async () => {
  const { rows, unanswered } = scenarios.runAdvancedQuery;
  expect(await hunt(String(rows.request.arguments["Query"]))).toEqual({ status: 200, body: rows.response.body });
  expect(await hunt("DeviceInfo | take 1")).toEqual({ status: 501, body: unanswered.response.body });
});
