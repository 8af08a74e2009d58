import type { Operation } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { chooseScenarios, shapeOf } from "./chosen-scenarios.ts";

const operation: Pick<Operation, "method" | "answers"> = { method: "GET", answers: { 200: ["id"] } };
const body: Operation["body"] = { type: "json", members: { Comment: true } };

test.each([
  ["entity", operation],
  ["collection", { ...operation, paging: "skip" as const }],
  ["collection", { ...operation, paging: "none" as const }],
  ["text", { ...operation, answers: { 200: "integer" as const } }],
  ["body", { ...operation, method: "POST", body }],
  ["body", { ...operation, method: "PATCH", body, answers: { 200: "none" as const } }],
  ["delete", { ...operation, method: "DELETE", answers: { 204: "none" as const } }],
])("an operation has the shape %s: %j", (shape, one) => {
  expect(shapeOf(one)).toBe(shape);
});

function scenarios(own: string, ...common: readonly string[]) {
  return [{ name: own, common: false }, ...common.map((name) => ({ name, common: true }))];
}

function chosen(...operations: Parameters<typeof chooseScenarios>[0]) {
  return chooseScenarios(operations).map(({ name }) => name);
}

test("the only operation of a shape keeps all its scenarios", () => {
  expect(chosen({ operation, scenarios: scenarios("seen", "noToken", "missingRole", "throttled") })).toEqual([
    ...["seen", "noToken", "missingRole", "throttled"],
  ]);
});

test("what all operations have is chosen once for each shape, but for the missing role", () => {
  const first = { operation, scenarios: scenarios("seen", "noToken", "missingRole", "throttled") };
  const alike = { operation, scenarios: scenarios("found", "noToken", "missingRole", "throttled") };
  const other = {
    operation: { ...operation, method: "DELETE" },
    scenarios: scenarios("deleted", "noToken", "missingRole"),
  };
  expect(chosen(first, alike, other)).toEqual([
    ...["seen", "noToken", "missingRole", "throttled"],
    ...["found", "missingRole"],
    ...["deleted", "noToken", "missingRole"],
  ]);
});

test("a shape is represented by the operation that has most of what all have", () => {
  const few = { operation, scenarios: scenarios("found", "noToken", "missingRole") };
  const most = { operation, scenarios: scenarios("seen", "noToken", "missingRole", "throttledHour") };
  expect(chosen(few, most)).toEqual([
    ...["found", "missingRole"],
    ...["seen", "noToken", "missingRole", "throttledHour"],
  ]);
});
