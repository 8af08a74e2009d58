import type { JsonObject } from "@defender-endpoint/spec/document";

const formats: Readonly<Record<string, JsonObject>> = {
  "date-time": { type: "string", format: "date-time" },
  uuid: { type: "string", format: "uuid" },
  uri: { type: "string", format: "uri" },
  int64: { type: "integer", format: "int64" },
  double: { type: "number", format: "double" },
  binary: { type: "string", format: "binary" },
  object: { type: "object", additionalProperties: true },
};
const plain = ["string", "integer", "number", "boolean"];

/** Reads how the data files write a type: `string`, `date-time?`, `[string]`, `Low|High`, or the name of an entity. */
export function schemaOf(notation: string, refersTo: (entity: string) => JsonObject): JsonObject {
  if (notation.endsWith("?")) return nullable(schemaOf(notation.slice(0, -1), refersTo));
  if (notation.startsWith("[")) return { type: "array", items: schemaOf(notation.slice(1, -1), refersTo) };
  if (notation.includes("|")) return { type: "string", enum: notation.split("|") };
  if (plain.includes(notation)) return { type: notation };
  return formats[notation] ?? refersTo(notation);
}

function nullable(schema: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  // Enumerations of answers are open, so they are texts here.
  return values === undefined ? { ...schema, type: [type, "null"] } : { type: [type, "null"] };
}

const values: Readonly<Record<string, string | number | boolean | object>> = {
  "date-time": "2024-05-06T07:08:09.1234567Z",
  uuid: "7327b54f-d718-4b40-9f0d-4f0d6b9c2f11",
  uri: "https://example.org/package.zip",
  string: "text",
  int64: 4_294_967_296,
  integer: 4,
  number: 4.5,
  double: 4.5,
  boolean: true,
  binary: "text",
  object: { key: "value" },
};

/** A value of a type, down to `depth` entities within one another. */
export function exampleOf(notation: string, entities: Entities, depth = 2): unknown {
  if (notation.endsWith("?")) return exampleOf(notation.slice(0, -1), entities, depth);
  if (notation.startsWith("[")) {
    const item = exampleOf(notation.slice(1, -1), entities, depth);
    return item === undefined ? [] : [item];
  }
  if (notation.includes("|")) return notation.split("|")[0];
  const members = entities[notation];
  if (members === undefined) return values[notation];
  return Object.fromEntries(
    Object.entries(members).map(([name, type]) => [name, depth === 0 ? null : exampleOf(type, entities, depth - 1)]),
  );
}

/** The members of each entity, by its name. */
export type Entities = Readonly<Record<string, Readonly<Record<string, string>>>>;
