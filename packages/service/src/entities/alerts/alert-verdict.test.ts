import { expect, test } from "vitest";
import { checkVerdict } from "./alert-verdict.ts";

test.each([
  ["TruePositive", "Malware"],
  ["TruePositive", "Other"],
  ["InformationalExpectedActivity", "ConfirmedActivity"],
  ["InformationalExpectedActivity", "ConfirmedUserActivity"],
  ["FalsePositive", "Clean"],
  ["FalsePositive", "NotMalicious"],
  ["FalsePositive", "NoEnoughDataToValidate"],
  ["FalsePositive", "Malware"],
  ["FalsePositive", undefined],
  [undefined, "SecurityTesting"],
])("%s goes with %s", (classification, determination) => {
  expect(() => checkVerdict({ classification, determination })).not.toThrow();
});

test.each([
  ["TruePositive", "Clean"],
  ["InformationalExpectedActivity", "Malware"],
  ["FalsePositive", "SecurityTesting"],
  ["constructor", "Other"],
])("%s does not go with %s", (classification, determination) => {
  expect(() => checkVerdict({ classification, determination })).toThrow("The request body is invalid: determination");
});
