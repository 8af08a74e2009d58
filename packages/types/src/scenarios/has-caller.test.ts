import { expect, test } from "vitest";
import { hasCaller } from "../scenarios.ts";

const address = { name: "notContacted", params: { kind: "address", key: "192.0.2.10" } };

test.each([
  [[{ name: "callerAuthorized", params: {} }, address], true],
  [[address, { name: "callerTokenExpired", params: {} }], true],
  [[address], false],
  [[{ name: "noStateOfTheContract", params: {} }], false],
  [[], false],
])("a scenario in the states %j has a caller: %j", (states, expected) => {
  expect(hasCaller({ states })).toBe(expected);
});
