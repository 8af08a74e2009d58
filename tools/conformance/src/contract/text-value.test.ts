import { expect, test } from "vitest";
import { isHeaderValue, isParameterValue } from "./text-value.ts";

const retryAfter = { required: false, schema: { type: "integer", minimum: 0 } };

test.each([
  ["17", true],
  ["0", true],
  ["-1", false],
  ["", false],
  ["1.0", false],
  ["1e1", false],
  ["soon", false],
])("a header of whole seconds may be '%s': %s", (text, isAllowed) => {
  expect(isHeaderValue(text, retryAfter)).toBe(isAllowed);
});

test("a parameter without a check is an error, not a pass", () => {
  const parameter = {
    name: "top",
    in: "query",
    schema: { type: "integer" },
    examples: {},
    "x-invalid": { code: "InvalidInput", message: "" },
  } as const;
  expect(() => isParameterValue("1", parameter, undefined)).toThrow("no check of the parameter top");
});
