import type { ServiceRefusal } from "@defender-endpoint/service";
import { expect, test } from "vitest";
import { readJson } from "../../test/caller.ts";
import { contractExample } from "./contract-example.ts";
import { errors } from "./error-catalogue.ts";
import { errorResponse } from "./error-response.ts";

const id = "0f8fad5b-d9cb-469f-a165-70867728950e";

const documented: [string, ServiceRefusal][] = [
  ["noToken", errors.noToken()],
  ["tokenExpired", errors.tokenExpired()],
  ["wrongAudience", errors.wrongAudience("https://api.securitycenter.microsoft.com")],
  ["missingRole", errors.missingRole(["Ip.Read.All"])],
  ["throttledMinute", errors.quotaExceeded({ calls: 100, perSeconds: 60 }, 17)],
  ["throttledHour", errors.quotaExceeded({ calls: 1500, perSeconds: 3600 }, undefined)],
];

test.each(documented)("the error %s is the contract's example", async (example, error) => {
  const response = errorResponse(error, id, () => {});
  const { body } = contractExample("getIPStatistics", response.status, example);
  const { error: sent } = await readJson(response);
  expect(body).toEqual({ error: { ...sent, target: expect.any(String) } });
  expect(sent.target).toBe(id);
});

test("a fault becomes a 500 without a message, and only the listener learns of it", async () => {
  const faults: unknown[] = [];
  const fault = new Error("the disk is full");
  const response = errorResponse(fault, id, (...told) => faults.push(told));
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ error: { code: "InternalServerError", target: id } });
  expect(faults).toEqual([[fault, id]]);
});

test("an example that the contract does not have is named with those it has", () => {
  expect(() => contractExample("getIPStatistics", 429, "seen")).toThrow(
    'Response 429 of getIPStatistics has no example "seen"; it has throttledMinute, throttledHour',
  );
  expect(() => contractExample("getIPStatistics", 418, "seen")).toThrow(
    /has no response 418 in the contract; it has 200/,
  );
  expect(() => contractExample("getEverything", 200, "seen")).toThrow('The contract has no operation "getEverything"');
});
