import { type Json, type JsonObject, type OpenApiDocument, resolve } from "@defender-endpoint/spec/document";
import fc from "fast-check";
import type { ContractBody } from "../contract/contract.ts";
import { validText } from "./generated-texts.ts";

/** Bodies of an operation as they are sent: valid ones, ones with a member that is wrong or gone, other JSON, no JSON, and none. */
export function bodyText(
  document: OpenApiDocument,
  { schema }: ContractBody,
  usual: string | undefined,
): fc.Arbitrary<string | undefined> {
  const valid = validValue(document, schema).map((value) => JSON.stringify(value));
  return fc.oneof(
    { weight: 12, arbitrary: valid },
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 3, arbitrary: fc.tuple(valid, fc.nat(), fc.option(fc.jsonValue())).map(spoilt) },
    { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.tuple(valid, fc.nat()).map(([text, at]) => text.slice(0, at % text.length)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

/** Values that a schema allows, or nearly all of which it does. */
function validValue(document: OpenApiDocument, source: JsonObject): fc.Arbitrary<Json> {
  const schema = resolve(document, source);
  const { type, anyOf, oneOf, enum: allowed } = schema;
  const inner = (value: unknown) => validValue(document, Object(value) as JsonObject);
  const branches = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : [];
  if (branches.length > 0) return fc.oneof(...branches.map(inner));
  if (Array.isArray(allowed) && allowed.length > 0) return fc.constantFrom(...allowed);
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => inner({ ...schema, type: one })));
  if (type === "object" || schema["properties"] !== undefined) return objectOf(schema, inner);
  if (type === "array") {
    const least = typeof schema["minItems"] === "number" ? schema["minItems"] : 0;
    const most = typeof schema["maxItems"] === "number" ? schema["maxItems"] : least + 4;
    return fc.array(inner(schema["items"] ?? {}), { minLength: least, maxLength: Math.min(most, least + 4) });
  }
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "integer" || type === "number") return validText(schema).map(Number);
  return validText(schema);
}

function objectOf(
  { properties, required }: JsonObject,
  inner: (value: unknown) => fc.Arbitrary<Json>,
): fc.Arbitrary<Json> {
  const members = Object.entries(Object(properties)).map(([name, schema]): [string, fc.Arbitrary<Json>] => [
    name,
    inner(schema),
  ]);
  const requiredKeys = (Array.isArray(required) ? required.map(String) : []).filter((name) =>
    members.some(([member]) => member === name),
  );
  return fc.record<Record<string, Json>>(Object.fromEntries(members), { requiredKeys });
}

/** A body one of whose members is left out, or is something else. */
function spoilt([text, at, other]: [string, number, fc.JsonValue | null]): string {
  const members: [string, unknown][] = Object.entries(Object(JSON.parse(text)));
  const [name] = members[at % Math.max(members.length, 1)] ?? [];
  const kept = members.filter(([member]) => member !== name);
  return JSON.stringify(Object.fromEntries(other === null || name === undefined ? kept : [...kept, [name, other]]));
}
