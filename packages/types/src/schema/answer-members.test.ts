import { expect, test } from "vitest";
import { answerMembers, knownValues } from "./answer-members.ts";

test.each([
  ["an entity", "getMachine"],
  ["each item of a list", "listMachines"],
] as const)("the members of %s are those of the contract, without what is about the answer", (_, operationId) => {
  const names = Object.keys(answerMembers(operationId));
  expect(names).toEqual(expect.arrayContaining(["id", "computerDnsName", "machineTags"]));
  expect(names.filter((name) => name.startsWith("@") || name === "value")).toEqual([]);
});

test("what answers nothing has no members", () => {
  expect(answerMembers("deleteIndicator")).toEqual({});
});

test("the known values of a member that is open are told, and of a text there are none", () => {
  const { healthStatus = {}, computerDnsName = {} } = answerMembers("listMachines");
  expect(knownValues(healthStatus)).toContain("Active");
  expect(knownValues(computerDnsName)).toEqual([]);
});
