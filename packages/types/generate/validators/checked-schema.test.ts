import { expect, test } from "vitest";
import { checkedSchema } from "./checked-schema.ts";

test("what explains is left out, what checks stays, and a member may be called like a keyword", () => {
  const schema = {
    type: "object",
    title: "Machine",
    additionalProperties: true,
    required: ["title"],
    properties: { title: { type: "string", description: "A title.", examples: ["a"], "x-evidence": "documented" } },
    anyOf: [{ items: { type: "integer", default: 1 }, deprecated: true }],
  };
  expect(checkedSchema("Machine", schema)).toEqual({
    type: "object",
    required: ["title"],
    properties: { title: { type: "string" } },
    anyOf: [{ items: { type: "integer" } }],
  });
});

test("a file is whatever it is", () => {
  expect(checkedSchema("File", { type: "string", format: "binary" })).toEqual({});
});

test.each<[object, string]>([
  [{ type: "string", format: "email" }, 'x: no check knows the format "email". Known: date, date-time, ipv4'],
  [{ properties: { a: { format: "sha1" } } }, "x/properties/a: no check knows the format"],
  [{ not: {} }, 'x: no check knows the keyword "not". Known: $ref, type'],
  [{ items: { patternProperties: {} } }, 'x/items: no check knows the keyword "patternProperties"'],
  [{ enum: [{ a: 1 }] }, "x/enum: only texts, numbers, booleans and null can be told apart"],
  [{ items: true }, "x/items: a schema must be an object, but is true. Write {} for any value."],
])("%j is an error of the generator that says the way out", (schema, message) => {
  expect(() => checkedSchema("x", JSON.parse(JSON.stringify(schema)))).toThrow(message);
});
