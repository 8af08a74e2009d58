import { expect, test } from "vitest";
import { validateAnswer } from "./answer-validation.ts";

const statistics = { ipAddress: "8.8.8.8", organizationPrevalence: 1 };
const validate = (body: unknown, status = 200) => validateAnswer("getIPStatistics", status, body);

test("an answer that fits has no issues", () => {
  expect(validate(statistics)).toEqual([]);
  expect(validate({ error: { code: "C", message: "m" } }, 404)).toEqual([]);
});

test("one that does not is told by place and rule, and holds no value", () => {
  expect(validate({ ...statistics, organizationPrevalence: "many" })).toEqual([
    { path: "/organizationPrevalence", rule: "type" },
  ]);
  expect(validate([])).toEqual([{ path: "", rule: "type" }]);
});

test("of what the contract does not document there is nothing to say", () => {
  expect([validate({}, 201), validate("<html>", 502), validateAnswer("getMachines", 200, {})]).toEqual([[], [], []]);
});
