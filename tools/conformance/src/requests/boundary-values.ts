import { exampleValues, type Json, type JsonObject, type Parameter } from "@defender-endpoint/spec/document";

/** Texts on and around what a parameter's schema allows. Which of them are allowed, the schema's check says. */
export function boundaryTexts(parameter: Parameter): string[] {
  const texts = [...boundsOf(parameter.schema), ...enumOf(parameter.schema)].map(String);
  const formats = formatsOf(parameter.schema).flatMap((format) => aroundFormats[format] ?? []);
  return [...new Set([...exampleValues(parameter), ...texts, ...formats, ...neverANumber])];
}

/** Values on and around what the schema of a body's member allows. */
export function boundaryValues(schema: JsonObject): Json[] {
  const { minLength, maxLength, minItems, maxItems, examples } = schema;
  const lengths = around(minLength, maxLength).map((length) => "x".repeat(length));
  const lists = around(minItems, maxItems).map((length) => Array.from({ length }, () => "x"));
  const formats = formatsOf(schema).flatMap((format) => aroundFormats[format] ?? []);
  const known = Array.isArray(examples) ? examples : [];
  return [...known, ...boundsOf(schema), ...enumOf(schema), ...lengths, ...lists, ...formats, ...ofEveryType];
}

const aroundFormats: Readonly<Record<string, readonly string[]>> = {
  ipv4: [
    "0.0.0.0",
    "255.255.255.255",
    "256.1.1.1",
    "1.2.3",
    "1.2.3.4.5",
    "1.2.3.4/24",
    "010.0.0.1",
    "0x7f.0.0.1",
    "1.2.3.-4",
  ],
  ipv6: ["::", "::1", "::ffff:10.0.0.1", "2001:DB8::1", ":::", "1:2:3:4:5:6:7:8:9", "::1/64", "[::1]", "2001:db8::g"],
  int32: ["2147483648", "-2147483649"],
  "date-time": ["2026-01-01T00:00:00Z", "2026-01-01", "2026-13-01T00:00:00Z"],
  uuid: ["00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-00000000000", "{0}"],
};

const neverANumber = ["abc", " ", "1 2", "1.5", "1e2", "0x10", "NaN", "١٢", "é", "null", "true", "-"];
const ofEveryType: readonly Json[] = ["", "text", 0, 1.5, true, null, [], {}];

/** The numbers of a schema, and those beside them. */
function boundsOf({ minimum, maximum, minLength, maxLength }: JsonObject): number[] {
  return [minimum, maximum, minLength, maxLength]
    .filter((bound) => typeof bound === "number")
    .flatMap((bound) => [bound - 1, bound, bound + 1]);
}

function around(...bounds: readonly (Json | undefined)[]): number[] {
  return boundsOf({ minimum: bounds[0] ?? null, maximum: bounds[1] ?? null }).filter((length) => length >= 0);
}

/** The values of a closed list, in another case as well, and one that is none of them. */
function enumOf({ enum: allowed }: JsonObject): Json[] {
  if (!Array.isArray(allowed)) return [];
  const texts = allowed.filter((value) => typeof value === "string");
  return [...allowed, ...texts.slice(0, 1).flatMap((text) => [text.toLowerCase(), text.toUpperCase()]), "noneOfThem"];
}

function formatsOf({ format, anyOf }: JsonObject): string[] {
  const branches = Array.isArray(anyOf) ? anyOf.filter((branch) => branch instanceof Object) : [];
  return [
    ...(typeof format === "string" ? [format] : []),
    ...branches.flatMap((branch) => (Array.isArray(branch) ? [] : formatsOf(branch))),
  ];
}
