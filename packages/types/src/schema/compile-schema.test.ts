import { expect, test } from "vitest";
import { compileSchema } from "./compile-schema.ts";
import { createEnvironment } from "./environment.ts";
import type { Schema } from "./schema.ts";

const components: Record<string, Schema> = {
  Tree: {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string" }, left: tree(), all: list(tree()) },
  },
};

function tree(): Schema {
  return { $ref: "#/components/schemas/Tree" };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}

function issueOf(schema: Schema, value: unknown) {
  return compileSchema(schema, createEnvironment(components))(value);
}

test("what is wrong is told by its place, the rule, and the member that is not there", () => {
  const value = { name: "a", left: { name: "b", all: [{ name: "c" }, {}] } };
  expect(issueOf(tree(), value)).toEqual({
    instancePath: "/left/all/1",
    keyword: "required",
    message: "must have name",
    missing: "name",
  });
  expect(issueOf(tree(), { name: "a", left: { name: 1 } })).toMatchObject({
    instancePath: "/left/name",
    keyword: "type",
  });
  expect(issueOf({ type: "object", additionalProperties: { type: "null" } }, { "a/~": 1 })).toMatchObject({
    instancePath: "/a~1~0",
  });
});

test("no value that was checked is in what is told", () => {
  const schemas: Schema[] = [
    { type: "integer" },
    { enum: ["a"] },
    { pattern: "^b" },
    { maxLength: 1 },
    { format: "uuid" },
  ];
  for (const schema of schemas) expect(JSON.stringify(issueOf(schema, "s3cret"))).not.toContain("s3cret");
});

test("a member that every object inherits is not there", () => {
  expect(issueOf({ required: ["toString"] }, {})?.keyword).toBe("required");
  const text: Schema = { type: "string" };
  expect(issueOf({ properties: { constructor: text } }, {})).toBeUndefined();
});

test("a format that is given along is asked, and without it a text is not looked into", () => {
  const check = (formats: Record<string, (text: string) => boolean>) =>
    compileSchema({ format: "odata-filter" }, createEnvironment({}, formats));
  expect(check({})("anything")).toBeUndefined();
  expect(check({ "odata-filter": (text) => text === "id eq 1" })("id eq 2")?.keyword).toBe("format");
});

test("a reference to nothing says what to do", () => {
  expect(() => issueOf({ $ref: "#/components/schemas/Gone" }, 1)).toThrow("Run `npm run generate`.");
});
