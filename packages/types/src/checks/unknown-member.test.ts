import { expect, test } from "vitest";
import { scenarios } from "../scenario-catalogue.ts";
import { findUnknownMember } from "../validators.ts";

test.each(Object.values(scenarios.getIPStatistics))("the body of scenario $name has no other members", (scenario) => {
  expect(findUnknownMember("getIPStatistics", scenario.response.status, scenario.response.body)).toBeUndefined();
});

test("a misspelt member is told with the names that there are", () => {
  const { instancePath, known } = findUnknownMember("getIPStatistics", 200, { organisationPrevalence: 7 }) ?? {};
  expect(instancePath).toBe("/organisationPrevalence");
  expect(known).toContain("organizationPrevalence");
});

test("of a status that is not documented nothing is known", () => {
  expect(findUnknownMember("getIPStatistics", 418, { anything: true })).toBeUndefined();
});
