import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { getResponse } from "msw";
import { expect, test } from "vitest";
import { createHandlers, createWorld, defaultBaseUrl } from "../src/index.ts";

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

test("a sample world answers the contract's hunting query, and knows what belongs to the contract's machine", async () => {
  const world = createWorld({ sample: true });
  const { rows } = scenarios.runAdvancedQuery;
  const Query = String(rows.request.arguments["Query"]);
  expect(await world.answer("runAdvancedQuery", { Query })).toEqual(rows.response.body);
  const { one } = scenarios.listMachineSoftware;
  const id = String(one.request.arguments["id"]);
  expect(await world.answer("listMachineSoftware", { id })).toEqual(one.response.body);
});
