import { type OperationId, operationTable, type RateLimit } from "@defender-endpoint/types";
import { validators } from "@defender-endpoint/types/validators";
import { expect, test } from "vitest";
import { ensureLoaded } from "../contract/loaded-operations.ts";
import { refuseExcess } from "./quota-refusal.ts";

const quotas = (Object.keys(operationTable) as OperationId[]).flatMap((operationId) => [
  ...operationTable[operationId].rateLimits.map((limit): [OperationId, RateLimit] => [operationId, limit]),
  // One of which the catalogue has no scenario.
  [operationId, { calls: 5, perSeconds: 3725 }] as [OperationId, RateLimit],
]);

test.each(quotas)("the refusal by %s of more than %o is one that the contract allows", async (operationId, limit) => {
  await ensureLoaded(operationId);
  const call = { operationId, path: {}, query: new URLSearchParams(), authorization: "", members: {} };
  const answer = refuseExcess(call, { limit, retryAfter: 7 });
  expect(answer).toMatchObject({ status: 429, headers: { "Retry-After": "7" } });
  expect(validators[operationId].responses[429]["application/json"](answer?.body)).toBe(true);
  const window = new Date(limit.perSeconds * 1000).toISOString().slice(11, 19);
  expect(JSON.stringify(answer?.body)).toContain(`maximum allowed ${limit.calls} per ${window}`);
});

test("the refusal is the scenario of the quota that is used up, and not of the other one", async () => {
  await ensureLoaded("getIPStatistics");
  const call = {
    operationId: "getIPStatistics" as const,
    path: {},
    query: new URLSearchParams(),
    authorization: "",
    members: {},
  };
  const codes = operationTable.getIPStatistics.rateLimits.map((limit) => {
    const { error } = Object(refuseExcess(call, { limit, retryAfter: 7 })?.body);
    return [limit.perSeconds, error.code];
  });
  expect(codes).toEqual([
    [60, "TooManyRequests"],
    [3600, "429"],
  ]);
});
