import { expect, test } from "vitest";
import { generateTypes } from "./types.ts";

const open = { additionalProperties: true };
const machine = { type: "object", properties: { name: { type: "string" } } };

/** The type that a schema of the contract becomes, on one line. */
async function typeOf(schema: object, others: Record<string, object> = {}): Promise<string> {
  const text = await generateTypes(
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Small", version: "1" },
      paths: {},
      components: { schemas: { ...others, Subject: schema } },
    }),
  );
  const [, type = ""] = /\n {8}Subject: (.*?;)\n {4}\};/s.exec(text) ?? [];
  return type.replace(/\s+/g, " ");
}

test.each<[string, object, string]>([
  ["an object", { ...machine, ...open }, "{ name?: string; };"],
  ["one that takes any schema", { ...machine, additionalProperties: {} }, "{ name?: string; };"],
  [
    "one whose other members have a type",
    { ...machine, additionalProperties: { type: "integer" } },
    "{ name?: string; };",
  ],
  ["one whose others go by a pattern", { ...machine, patternProperties: { "^x-": {} } }, "{ name?: string; };"],
  [
    "an object within an object",
    { type: "object", properties: { of: { ...machine, ...open } }, ...open },
    "{ of?: { name?: string; }; };",
  ],
  ["objects in a list", { type: "array", items: { ...machine, ...open } }, "{ name?: string; }[];"],
  [
    "objects in a map",
    { type: "object", additionalProperties: { ...machine, ...open } },
    "{ [key: string]: { name?: string; }; };",
  ],
  ["one that may be null", { ...machine, ...open, type: ["object", "null"] }, "{ name?: string; } | null;"],
  [
    "all of several",
    { allOf: [{ ...machine, ...open }, machine], ...open },
    "{ name?: string; } & { name?: string; };",
  ],
  [
    "all of a reference and a map",
    { allOf: [{ $ref: "#/components/schemas/Machine" }, open] },
    'components["schemas"]["Machine"];',
  ],
  [
    "all of a reference and an object of which nothing is known",
    { allOf: [{ $ref: "#/components/schemas/Machine" }, { type: "object", required: ["name"] }] },
    'components["schemas"]["Machine"];',
  ],
  [
    "all of references, one of which is a map",
    { allOf: [{ $ref: "#/components/schemas/Any" }, { $ref: "#/components/schemas/Machine" }] },
    'components["schemas"]["Machine"];',
  ],
  [
    "one of several",
    { oneOf: [machine, { ...machine, ...open }], ...open },
    "{ name?: string; } | { name?: string; };",
  ],
  [
    "members whose names are those of JSON Schema",
    { type: "object", properties: { properties: machine, additionalProperties: { type: "string" } }, ...open },
    "{ properties?: { name?: string; }; additionalProperties?: string; };",
  ],
  [
    "one that contains itself",
    { type: "object", properties: { child: { $ref: "#/components/schemas/Subject" } }, ...open },
    '{ child?: components["schemas"]["Subject"]; };',
  ],
])("a misspelt member does not compile: %s", async (_, schema, type) => {
  expect(await typeOf(schema, { Machine: { ...machine, ...open }, Any: { type: "object", ...open } })).toBe(type);
});

test("an object that names no members is a map", async () => {
  expect(await typeOf({ type: "object", ...open })).toBe("{ [key: string]: unknown; };");
  expect(await typeOf({ type: "object", additionalProperties: { type: "string" } })).toBe(
    "{ [key: string]: string; };",
  );
  expect(await typeOf({ type: "object" })).toBe("Record<string, unknown>;");
});

test("a file is a Blob", async () => {
  expect(await typeOf({ type: "object", properties: { File: { type: "string", format: "binary" } } })).toBe(
    "{ /** Format: binary */ File?: Blob; };",
  );
});

test("the bounds of a number are told behind its description, of a parameter too", async () => {
  const schema = { type: "integer", minimum: 1, maximum: 720 };
  const parameter = { name: "hours", in: "query", description: "How far back.\n", schema };
  const text = await generateTypes(
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Small", version: "1" },
      paths: {},
      components: {
        parameters: { hours: parameter },
        schemas: { Index: { type: "integer", minimum: 0, description: "A place." } },
      },
    }),
  );
  expect(text).toContain("/** @description How far back. From 1 to 720. */");
  expect(text).toContain("@description A place. At least 0.");
});
