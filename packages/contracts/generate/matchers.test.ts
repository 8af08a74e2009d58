import { expect, test } from "vitest";
import { matcherFor } from "./matchers.ts";

const type = (value: unknown) => ({ "pact:matcher:type": "type", value });
const regex = (value: string, pattern: unknown = expect.any(String)) => ({
  "pact:matcher:type": "regex",
  regex: pattern,
  value,
});
const integer = (value: number) => ({ "pact:matcher:type": "integer", value });

test.each([
  ["an integer", { type: "integer" }, 3, integer(3)],
  ["a number", { type: "number" }, 1.5, { "pact:matcher:type": "number", value: 1.5 }],
  ["a text", { type: "string" }, "x", type("x")],
  ["a truth value", { type: "boolean" }, true, type(true)],
  ["a time", { type: "string", format: "date-time" }, "2017-07-30T13:36:06Z", regex("2017-07-30T13:36:06Z")],
  ["one of several texts", { enum: ["a.b", "c"] }, "c", regex("c", "^(a\\.b|c)$")],
  ["one of several numbers", { enum: [1, 2] }, 1, 1],
  ["a constant", { const: "x" }, "x", "x"],
  ["null", { type: ["string", "null"] }, null, null],
  ["zero", { type: "integer" }, 0, 0],
  ["something without a schema", undefined, "x", type("x")],
])("%s", (_, schema, example, expected) => {
  expect(matcherFor(schema, example)).toEqual(expected);
});

test("members that the example lacks are not asked for, those without a schema are matched by type", () => {
  const properties = { a: { type: "integer" }, b: { type: "integer" } };
  expect(matcherFor({ properties }, { a: 1, c: "x" })).toEqual({ a: integer(1), c: type("x") });
  expect(matcherFor({ additionalProperties: { type: "integer" } }, { c: 1 })).toEqual({ c: integer(1) });
});

test("one element stands for all of an array; an empty array stays empty", () => {
  const schema = { type: "array", items: { type: "integer" } };
  expect(matcherFor(schema, [1, 2])).toEqual({ ...type([integer(1)]), min: 1 });
  expect(matcherFor(schema, [])).toEqual([]);
});

test("allOf is merged, and of alternatives the one that fits is taken", () => {
  const count = { properties: { count: { type: "integer" } } };
  const flag = { properties: { flag: { type: "boolean" } } };
  expect(matcherFor({ allOf: [count, flag] }, { count: 1, flag: true })).toEqual({
    count: integer(1),
    flag: type(true),
  });
  expect(matcherFor({ anyOf: [{ type: "null" }, { type: "string" }, { type: "integer" }] }, 1)).toEqual(integer(1));
  expect(matcherFor({ oneOf: [{ type: "array" }, { type: "object", ...count }] }, { count: 1 })).toEqual({
    count: integer(1),
  });
});

test.each(["2017-07-30T13:36:06Z", "2021-08-02T10:18:39.9233319Z", "2017-07-30T13:36:06+02:00"])(
  "%s is a time",
  (time) => {
    const matcher = matcherFor({ format: "date-time" }, time);
    expect(time).toMatch(new RegExp((matcher as { regex: string }).regex));
  },
);

test.each(["2017-07-30 13:36:06Z", "2017-07-30T13:36:06", "2017-13-30T13:36:06Z", "2021-08-02T10:18:39.92333191Z"])(
  "%s is none",
  (time) => {
    const matcher = matcherFor({ format: "date-time" }, "2017-07-30T13:36:06Z");
    expect(time).not.toMatch(new RegExp((matcher as { regex: string }).regex));
  },
);
