import { child, elementsOf, follow, type Located, membersOf } from "./located.ts";
import { documentation, type Looser, type Terms, type Use } from "./terms.ts";

/** One reading of a schema, and the schemas that it is within. */
interface Reading {
  readonly terms: Terms;
  readonly use: Use;
  readonly outer: readonly string[];
}

/** What a schema says of a value, member by member. No schema at all allows everything. */
export function addSchema(terms: Terms, path: readonly string[], schema: Located, use: Use): void {
  read({ terms, use, outer: [] }, path, schema);
}

function read(reading: Reading, path: readonly string[], schema: Located): void {
  const { pointer, value } = schema;
  if (value === undefined || value === true) return;
  if (value === false) limit(reading, [...path, "nothing"], schema);
  else if (reading.outer.includes(pointer)) limit(reading, [...path, "contains itself"], schema, pointer);
  else {
    const within = { ...reading, outer: [...reading.outer, pointer] };
    readMembers(within, path, schema);
    for (const [keyword, place] of membersOf(schema)) readKeyword(within, path, schema, keyword, place);
  }
}

/** What a value has to fit. */
function limit({ terms, use }: Reading, path: readonly string[], place: Located, value?: unknown, looser?: Looser) {
  terms.add(use === "request" ? "demand" : "guarantee", path, place, value, looser);
}

function readMembers(reading: Reading, path: readonly string[], schema: Located): void {
  const { terms, use } = reading;
  const nature = use === "request" ? "given" : "received";
  const properties = child(schema, "properties");
  const required = new Set(elementsOf(child(schema, "required")).map(({ value }) => String(value)));
  for (const [name, place] of membersOf(properties)) {
    terms.add(nature, [...path, `.${name}`], place, required.delete(name));
    read(reading, [...path, `.${name}`], place);
  }
  // A member may be required that is not described.
  for (const name of required) terms.add(nature, [...path, `required ${name}`], child(properties, name));
}

/** Keywords of which more, or less, lets more values through. Of all others only their going does. */
const directions: Readonly<Record<string, Looser>> = {
  minimum: "smaller",
  exclusiveMinimum: "smaller",
  minLength: "smaller",
  minItems: "smaller",
  minProperties: "smaller",
  maximum: "larger",
  exclusiveMaximum: "larger",
  maxLength: "larger",
  maxItems: "larger",
  maxProperties: "larger",
  enum: "superset",
};

function readKeyword(
  reading: Reading,
  path: readonly string[],
  schema: Located,
  keyword: string,
  place: Located,
): void {
  const { terms, use } = reading;
  const at = [...path, keyword];
  switch (keyword) {
    case "properties":
    case "required":
      return;
    case "$ref": {
      const target = follow(schema);
      if (target.pointer !== schema.pointer) read(reading, path, target);
      else terms.add("unknown", at, place, place.value);
      return;
    }
    case "allOf":
      for (const branch of elementsOf(place)) read(reading, path, branch);
      return;
    case "anyOf":
    case "oneOf":
      limit(reading, at, place);
      elementsOf(place).forEach((branch, index) => {
        // One branch more may be the second that a value fits, which `oneOf` refuses.
        if (use === "request" && keyword === "anyOf") terms.add("offer", [...at, String(index)], branch);
        else terms.add("guarantee", [...at, String(index)], branch);
        read(reading, [...at, String(index)], branch);
      });
      return;
    case "additionalProperties":
    case "items":
      if (typeof place.value === "object") limit(reading, at, place);
      read(reading, at, place);
      return;
    case "type":
      limit(reading, at, place, readTypes(place.value), "superset");
      return;
    case "default":
      terms.add(use === "request" ? "fixed" : "text", at, place, place.value);
      return;
    case "deprecated":
      terms.add("deprecation", at, place, place.value);
      return;
    default:
      if (documentation.has(keyword)) terms.add("text", at, place, place.value);
      else if (keyword.startsWith("x-")) terms.add("unknown", at, place, place.value);
      else limit(reading, at, place, place.value, directions[keyword]);
  }
}

/** Every integer is a number. */
function readTypes(value: unknown): unknown[] {
  const types: unknown[] = Array.isArray(value) ? value : [value];
  return types.includes("number") ? [...types, "integer"] : types;
}
