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

const deleting = { ...operation, method: "DELETE" };

test("the only operation of a resource keeps all its scenarios", () => {
  expect(
    chosen({ operation, resource: "ip", scenarios: scenarios("seen", "noToken", "missingRole", "throttled") }),
  ).toEqual(["seen", "noToken", "missingRole", "throttled"]);
});

test("a second operation of the same resource and shape has of what all have the missing role alone", () => {
  const first = { operation, resource: "file", scenarios: scenarios("seen", "noToken", "missingRole", "throttled") };
  const alike = { operation, resource: "file", scenarios: scenarios("found", "noToken", "missingRole", "throttled") };
  expect(chosen(first, alike)).toEqual(["seen", "noToken", "missingRole", "throttled", "found", "missingRole"]);
});

test("what all operations have is chosen once for each resource", () => {
  const first = { operation, resource: "ip", scenarios: scenarios("seen", "noToken", "missingRole", "throttled") };
  const other = { operation, resource: "file", scenarios: scenarios("found", "noToken", "missingRole", "throttled") };
  expect(chosen(first, other)).toEqual([
    ...["seen", "noToken", "missingRole", "throttled"],
    ...["found", "noToken", "missingRole", "throttled"],
  ]);
});

test("and once for each shape, in whichever resource that is", () => {
  const first = { operation, resource: "machine", scenarios: scenarios("found", "noToken", "missingRole") };
  const other = {
    operation: deleting,
    resource: "machine",
    scenarios: scenarios("deleted", "noToken", "missingRole"),
  };
  const again = { ...other, scenarios: scenarios("removed", "noToken", "missingRole") };
  expect(chosen(first, other, again)).toEqual([
    ...["found", "noToken", "missingRole"],
    ...["deleted", "noToken", "missingRole"],
    ...["removed", "missingRole"],
  ]);
});

test("the operation that has most of what all have stands for its resource and its shape", () => {
  const few = { operation, resource: "ip", scenarios: scenarios("found", "noToken", "missingRole") };
  const most = { operation, resource: "ip", scenarios: scenarios("seen", "noToken", "missingRole", "throttledHour") };
  expect(chosen(few, most)).toEqual(["found", "missingRole", "seen", "noToken", "missingRole", "throttledHour"]);
});
