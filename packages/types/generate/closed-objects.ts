import { type Json, type JsonObject, type OpenApiDocument, resolve } from "@defender-endpoint/spec/document";

/**
 * The document with every object that names its members closed. The service may add members, and no check may mind; but in a
 * type that is an index signature, with which every misspelt name compiles. An object that names none stays what it is: a map.
 */
export function closeObjects(document: OpenApiDocument): OpenApiDocument {
  const closed = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(closed);
    if (!isObject(node)) return node;
    const entries = Object.entries(namesMembers(document, node) ? withoutOthers(document, node) : node);
    return Object.fromEntries(
      entries.map(([key, value]) => [key, schemasByName.has(key) ? closedEach(value) : closed(value)]),
    );
  };
  const closedEach = (schemas: Json): Json =>
    isObject(schemas)
      ? Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closed(schema)]))
      : schemas;
  return closed(document as unknown as Json) as unknown as OpenApiDocument;
}

/** What stands in these is a schema for each name; that one is called `properties` does not make the whole a schema. */
const schemasByName = new Set(["properties", "patternProperties", "$defs"]);

function withoutOthers(document: OpenApiDocument, schema: JsonObject): JsonObject {
  const { additionalProperties: _others, patternProperties: _patterns, ...named } = schema;
  // Together with a map, the named members would be open again.
  const allOf = list(schema["allOf"]).filter((branch) => !isMap(document, branch));
  return allOf.length === 0 ? named : { ...named, allOf };
}

function isMap(document: OpenApiDocument, schema: Json): boolean {
  const target = resolve(document, schema);
  if (!isObject(target) || namesMembers(document, target)) return false;
  return target["type"] === "object" || Boolean(target["additionalProperties"] ?? target["patternProperties"]);
}

/** Whether a schema, or one that it is put together from, names members. `seen` ends the way round in those that contain themselves. */
function namesMembers(document: OpenApiDocument, schema: Json, seen: ReadonlySet<Json> = new Set()): boolean {
  const target = resolve(document, schema);
  if (!isObject(target) || seen.has(target)) return false;
  const { properties, allOf, anyOf, oneOf } = target;
  if (isObject(properties) && Object.keys(properties).length > 0) return true;
  const within = new Set([...seen, target]);
  return [allOf, anyOf, oneOf].flatMap(list).some((branch) => namesMembers(document, branch, within));
}

export function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
