import type { JsonObject } from "@defender-endpoint/spec/document";
import fc from "fast-check";

/** Texts that a schema allows, or nearly all of which it does: what is allowed, its check decides. */
export function validText(schema: JsonObject): fc.Arbitrary<string> {
  const { type, format, anyOf, minimum, maximum, enum: allowed, pattern } = schema;
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((branch) => validText(Object(branch))));
  if (Array.isArray(allowed) && allowed.length > 0) return fc.constantFrom(...allowed.map(String));
  if (type === "integer" || type === "number") {
    const min = typeof minimum === "number" ? minimum : -1000;
    const max = typeof maximum === "number" ? maximum : Math.max(min, 1000);
    const plain = fc.integer({ min, max }).map(String);
    return fc.oneof(
      plain,
      plain.map((text) => text.padStart(5, "0")),
      plain.map((text) => `+${text}`),
    );
  }
  if (type === "boolean") return fc.boolean().map(String);
  if (typeof pattern === "string") return fc.stringMatching(new RegExp(pattern, "u"));
  return (typeof format === "string" ? ofFormat[format] : undefined) ?? ofLength(schema);
}

const ipv6 = fc
  .ipV6()
  .chain((ip) => fc.constantFrom(ip, ip, ip.toUpperCase(), ip.toUpperCase(), `${ip}%eth0`, `[${ip}]`));

const ofFormat: Readonly<Record<string, fc.Arbitrary<string>>> = {
  ipv4: fc.oneof({ weight: 4, arbitrary: fc.ipV4() }, { weight: 1, arbitrary: fc.ipV4Extended() }),
  ipv6,
  uri: fc.webUrl({ withFragments: true, withQueryParameters: true }),
  uuid: fc.uuid(),
  "date-time": fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
};

function ofLength({ minLength, maxLength }: JsonObject): fc.Arbitrary<string> {
  const least = typeof minLength === "number" ? minLength : 0;
  // Long ones are on the list of bounds.
  const most = Math.min(typeof maxLength === "number" ? maxLength : 40, least + 40);
  return fc.string({ minLength: least, maxLength: most });
}
