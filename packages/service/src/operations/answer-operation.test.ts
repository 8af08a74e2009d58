import { expect, test } from "vitest";
import { contextAt } from "../testing/handler-context.ts";
import { answerOperation, entityShapes } from "./answer-operation.ts";

test("an operation is answered as the contract declares it", async () => {
  const context = contextAt("2021-08-02T10:00:00Z");
  await context.store.sightings.record([{ observable: "10.0.0.1", device: "a", time: context.now }]);
  expect(await answerOperation("getIPStatistics", { ip: "10.0.0.1" }, context)).toMatchObject({
    status: 200,
    body: { ipAddress: "10.0.0.1", organizationPrevalence: 1 },
  });
});

test("an operation that the contract does not have is no refusal of the service, and is told at once", () => {
  const context = contextAt("2021-08-02T10:00:00Z");
  // @ts-expect-error: as JavaScript may call it.
  expect(() => answerOperation("toString", {}, context)).toThrow("The contract has no operation toString.");
});

test("stores are opened with what operations look entities up by", () => {
  expect(entityShapes).toMatchObject({
    Machine: { members: { lastSeen: "datetime" } },
    MachineActionCourse: { members: { until: "datetime" } },
  });
});
