import { MatchersV3 } from "@pact-foundation/pact";
import { isRecord, type JsonRecord } from "../src/json.ts";
import { follow } from "./contract.ts";

/** RFC 3339 with 0 to 7 fractional digits. One pattern for all: Pact's own date formats fix the number of digits. */
const dateTime =
  "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]{1,7})?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$";

/**
 * An example in which everything that the schema leaves open has become a matcher: a provider's value must have the
 * schema's type, its format or one of its values, not the example's value.
 *
 * Pact has no matcher for "or null". A null in the example therefore stays null, and each variant is an interaction.
 */
export function matcherFor(schemaOrRef: unknown, example: unknown): unknown {
  const schema = flatten(schemaOrRef, example);
  if (example === null || schema["const"] !== undefined) return example;
  if (Array.isArray(schema["enum"])) return oneOf(schema["enum"], example);
  if (Array.isArray(example)) return matchArray(schema, example);
  if (isRecord(example)) return matchObject(schema, example);
  if (typeof example === "number") return matchNumber(schema, example);
  if (typeof example === "boolean") return MatchersV3.boolean(example);
  return schema["format"] === "date-time"
    ? MatchersV3.regex(dateTime, String(example))
    : MatchersV3.string(String(example));
}

/** A text that must be one of these. */
export function anyText(texts: readonly string[], example: string): unknown {
  return MatchersV3.regex(`^(${texts.map(quote).join("|")})$`, example);
}

function matchObject(schema: JsonRecord, example: JsonRecord): JsonRecord {
  const properties = follow(schema["properties"]);
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [
      name,
      matcherFor(properties[name] ?? schema["additionalProperties"], value),
    ]),
  );
}

/** One example stands for every element. An empty array is matched as it is: "each like" demands one element. */
function matchArray(schema: JsonRecord, example: readonly unknown[]): unknown {
  return example.length === 0 ? example : MatchersV3.eachLike(matcherFor(schema["items"], example[0]));
}

/** A zero stays a zero: like null and the empty array it says that there is nothing, which another number would not. */
function matchNumber(schema: JsonRecord, example: number): unknown {
  if (example === 0) return example;
  return typesOf(schema).includes("integer") ? MatchersV3.integer(example) : MatchersV3.number(example);
}

function oneOf(values: readonly unknown[], example: unknown): unknown {
  const texts = values.filter((value) => typeof value === "string");
  return typeof example === "string" ? anyText(texts, example) : example;
}

/** A schema with its `allOf` merged in, and of `anyOf` and `oneOf` the first alternative whose type fits the example. */
function flatten(schemaOrRef: unknown, example: unknown): JsonRecord {
  const { allOf, anyOf, oneOf: alternatives, ...own } = follow(schemaOrRef);
  const fitting = [anyOf, alternatives]
    .map((choices) =>
      Array.isArray(choices) ? choices.map(follow).find((choice) => fits(choice, example)) : undefined,
    )
    .filter((choice) => choice !== undefined);
  const parts = [...(Array.isArray(allOf) ? allOf : []), ...fitting].map((part) => flatten(part, example));
  const properties = Object.assign({}, ...parts.map((part) => part["properties"]), own["properties"]);
  return { ...Object.assign({}, ...parts), ...own, properties };
}

function fits(schema: JsonRecord, example: unknown): boolean {
  const types = typesOf(schema);
  if (types.length === 0) return true;
  if (example === null) return types.includes("null");
  if (Array.isArray(example)) return types.includes("array");
  if (typeof example === "number")
    return types.includes("number") || (types.includes("integer") && Number.isInteger(example));
  return types.includes(typeof example);
}

/** The types that a schema allows. */
export function typesOf(schema: JsonRecord): unknown[] {
  const { type } = schema;
  return Array.isArray(type) ? type : type === undefined ? [] : [type];
}

function quote(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
