import { expect, test } from "vitest";
import { findEntityMisfit } from "../validators.ts";

test.each([{}, { id: "a" }, { healthStatus: "Active", deviceValue: null }, { machineTags: [], ipAddresses: [{}] }])(
  "%j may be said of a machine",
  (members) => {
    expect(findEntityMisfit("Machine", members)).toBeUndefined();
  },
);

test.each([
  ["Machine", { helthStatus: "Active" }, "/helthStatus", "must be a member that the contract names: id, "],
  ["Machine", { healthStatus: "Actve" }, "/healthStatus", "must be one of Active, Inactive, "],
  ["Machine", { healthStatus: null }, "/healthStatus", "must be one of Active"],
  ["Machine", { osBuild: "1" }, "/osBuild", "must be integer or null"],
  ["Alert", { evidence: [{}, { entityType: "Fil" }] }, "/evidence/1/entityType", "must be one of Ip, File"],
])("of a %s %j is a mistake", (entity, members, instancePath, message) => {
  expect(findEntityMisfit(entity, members)).toMatchObject({
    instancePath,
    message: expect.stringContaining(message),
  });
});

test("what is no entity of the contract is not looked for", () => {
  expect(() => findEntityMisfit("Machines", {})).toThrow("The contract has no schema Machines.");
});
