import type { Entity } from "../../store.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";

/**
 * Which determinations go with a classification (documented). Where two pages have two names for the same, both are there. FalsePositive with
 * Malware is in no table, but is what the sample of an update sends.
 */
const determinations = new Map<unknown, readonly unknown[]>([
  [
    "TruePositive",
    [
      "MultiStagedAttack",
      "MaliciousUserActivity",
      "CompromisedUser",
      "Malware",
      "Phishing",
      "UnwantedSoftware",
      "Other",
    ],
  ],
  [
    "InformationalExpectedActivity",
    ["SecurityTesting", "LineOfBusinessApplication", "ConfirmedActivity", "ConfirmedUserActivity", "Other"],
  ],
  ["FalsePositive", ["NotMalicious", "Clean", "InsufficientData", "NoEnoughDataToValidate", "Malware", "Other"]],
]);

/** Throws the refusal of a classification and a determination that are given together and do not go together (decided). */
export function checkVerdict({ classification, determination }: Entity): void {
  if (classification === undefined || determination === undefined) return;
  if (determinations.get(classification)?.includes(determination)) return;
  throw new ServiceRefusal(400, "InvalidRequestBody", "The request body is invalid: determination");
}
