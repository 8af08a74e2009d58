import { exampleValues, type JsonObject, type Parameter } from "@defender-endpoint/spec/document";

/** Texts on and around what a parameter's schema allows. Which of them are allowed, the contract's validators say. */
export function boundaryValues(parameter: Parameter): string[] {
  const { schema } = parameter;
  const bounds = [schema["minimum"], schema["maximum"], schema["minLength"], schema["maxLength"]]
    .filter((bound) => typeof bound === "number")
    .flatMap((bound) => [bound - 1, bound, bound + 1].map(String));
  const formats = formatsOf(schema).flatMap((format) => aroundFormats[format] ?? []);
  return [...new Set([...exampleValues(parameter), ...bounds, ...formats, ...neverANumber])];
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
};

const neverANumber = ["abc", " ", "1 2", "1.5", "1e2", "0x10", "NaN", "١٢", "é", "null", "true", "-"];

function formatsOf(schema: JsonObject): string[] {
  const { format, anyOf } = schema;
  const branches = Array.isArray(anyOf) ? anyOf.filter((branch) => branch instanceof Object) : [];
  return [
    ...(typeof format === "string" ? [format] : []),
    ...branches.flatMap((branch) => (Array.isArray(branch) ? [] : formatsOf(branch))),
  ];
}
