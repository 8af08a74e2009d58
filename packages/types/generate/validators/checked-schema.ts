import type { Json, JsonObject } from "@defender-endpoint/spec/document";
import { givenFormats, numberFormats, textFormats } from "../../src/schema/formats.ts";
import { checkedKeywords, type Schema } from "../../src/schema/schema.ts";
import { isObject, list } from "../closed-objects.ts";

/** What tells people something, and no value whether it fits. Extensions are among it. */
const explaining = new Set([
  "title",
  "description",
  "default",
  "examples",
  "example",
  "deprecated",
  "readOnly",
  "writeOnly",
]);
const knownFormats = [...Object.keys(textFormats), ...Object.keys(numberFormats), ...givenFormats];
/** A file travels beside the values of a form, and is whatever it is. */
const uncheckedFormats = ["binary"];

/** What of a schema values are checked by. Throws on what no value would be checked by, so that nothing is passed over in silence. */
export function checkedSchema(place: string, schema: Json): Schema {
  if (!isObject(schema)) {
    throw new Error(`${place}: a schema must be an object, but is ${JSON.stringify(schema)}. Write {} for any value.`);
  }
  if (schema["format"] === "binary") return {};
  const entries = Object.entries(schema).filter(([name]) => !explaining.has(name) && !name.startsWith("x-"));
  const checked = entries.flatMap(([name, value]): [string, unknown][] => {
    if (!checkedKeywords.has(name)) throw unknownKeyword(place, name);
    if (name === "format") requireFormat(place, value);
    if (name === "additionalProperties" && value === true) return [];
    return [[name, within(`${place}/${name}`, name, value)]];
  });
  return Object.fromEntries(checked);
}

function within(place: string, keyword: string, value: Json): unknown {
  if (keyword === "properties") return checkedSchemas(place, value as JsonObject);
  if (keyword === "items") return checkedSchema(place, value);
  if (keyword === "additionalProperties" && value !== false) return checkedSchema(place, value);
  if (["allOf", "anyOf", "oneOf"].includes(keyword)) {
    return list(value).map((branch, index) => checkedSchema(`${place}/${index}`, branch));
  }
  if (keyword === "enum" && list(value).some((one) => typeof one === "object" && one !== null)) {
    throw new Error(
      `${place}: only texts, numbers, booleans and null can be told apart. Describe objects by properties.`,
    );
  }
  return value;
}

export function checkedSchemas(place: string, schemas: JsonObject): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, checkedSchema(`${place}/${name}`, schema)]),
  );
}

function requireFormat(place: string, format: Json): void {
  if (typeof format === "string" && knownFormats.includes(format)) return;
  throw new Error(
    `${place}: no check knows the format ${JSON.stringify(format)}. Known: ${[...knownFormats, ...uncheckedFormats].join(", ")}. ` +
      "Write a pattern, or add the format to packages/types/src/schema/formats.ts.",
  );
}

function unknownKeyword(place: string, name: string): Error {
  return new Error(
    `${place}: no check knows the keyword ${JSON.stringify(name)}. Known: ${[...checkedKeywords].join(", ")}. ` +
      "Say it with these, or add the keyword to packages/types/src/schema/.",
  );
}
