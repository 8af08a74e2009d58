import { expect, test } from "vitest";
import { answeredRow } from "../../../../test/answered-row.ts";
import { addressRow } from "../../lookup/address-row.ts";
import { isUnusual } from "./unusual.ts";

// Answered on November 25.
test.each([
  ["rare", answeredRow("8.8.8.8", 10, "2026-11-01T00:00:00Z"), true],
  ["new", answeredRow("8.8.8.8", 5_000, "2026-11-18T00:00:00Z"), true],
  ["neither rare nor new", answeredRow("8.8.8.8", 11, "2026-11-17T23:59:59Z"), false],
  ["common, of unknown times", answeredRow("8.8.8.8", 11), false],
  ["not seen", answeredRow("8.8.8.8"), false],
  ["private and rare", answeredRow("10.0.0.1", 1, "2026-11-24T00:00:00Z"), false],
  ["not answered", addressRow("8.8.8.8", { is: "waiting" }), false],
])("of public addresses the rare and the new ones are unusual: one that is %s", (_, row, expected) => {
  expect(isUnusual(row)).toBe(expected);
});
