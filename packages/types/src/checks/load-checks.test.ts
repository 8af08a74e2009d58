import { expect, test } from "vitest";
import { operationTable } from "../index.ts";
import { checksOf, loadChecks } from "../operation-checks.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { scenarios } from "../scenario-catalogue.ts";

const operationIds = Object.keys(operationTable) as OperationId[];

test.each(operationIds)("what %s refers to is loaded with its resource", async (operationId) => {
  const checks = await loadChecks(operationId);
  for (const { response } of Object.values(scenarios[operationId])) {
    const fits = Object.values(checks.answers[response.status] ?? {}).map((validate) => validate(response.body));
    expect(fits).toEqual(response.body === undefined ? [] : [true]);
    expect(checks.findUnknownMember(response.status, response.body)).toBeUndefined();
  }
});

test("checks that are loaded come to the verdict of those that are there at once", async () => {
  const request = { path: { ip: "nonsense" }, query: new URLSearchParams() };
  const loaded = await loadChecks("getIPStatistics");
  expect(loaded.validateRequest(request)).toEqual(checksOf("getIPStatistics").validateRequest(request));
  expect(loaded.validateRequest(request)).toMatchObject({ ok: false, code: "InvalidIpAddress" });
});

test("the checks of an operation are made once", async () => {
  expect(await loadChecks("listMachines")).toBe(await loadChecks("listMachines"));
  expect(checksOf("listMachines")).toBe(checksOf("listMachines"));
});
