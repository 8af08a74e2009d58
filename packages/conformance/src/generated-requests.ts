import type { JsonObject, Operation, Parameter } from "@defender-endpoint/spec/document";
import fc from "fast-check";
import { boundaryValues } from "./boundary-values.ts";
import { type RequestLine, requestLine } from "./request-line.ts";

/** A generated request, and what was put into it before it was encoded. */
export interface GeneratedRequest {
  readonly line: RequestLine;
  /** The values of each parameter, in the order they are sent. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** Requests of an operation, valid and invalid: any text for each parameter, in any encoding, repeated, left out, beside others. */
export function generatedRequests(operation: Operation): fc.Arbitrary<GeneratedRequest> {
  const path = operation.parameters.filter((parameter) => parameter.in === "path");
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  return fc
    .record({
      isPinned: fc.boolean(),
      path: fc.tuple(...path.map((parameter) => fc.tuple(pathText(parameter), encoding))),
      query: fc.tuple(...query.map((parameter) => fc.tuple(queryTexts(parameter), encoding))),
      unknown: fc.array(unknownPair(operation), { maxLength: 2 }),
      isUnknownFirst: fc.boolean(),
    })
    .map((drawn) => {
      const encodedPath = Object.fromEntries(
        path.map(({ name }, index) => [
          name,
          encodeWith(drawn.path[index]?.[1] ?? "usual", drawn.path[index]?.[0] ?? ""),
        ]),
      );
      const known = query.flatMap(({ name }, index) => {
        const [texts = [], how = "usual"] = drawn.query[index] ?? [];
        return texts.map((text) => `${name}=${encodeWith(how, text)}`);
      });
      const unknown = drawn.unknown.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
      const search = (drawn.isUnknownFirst ? [...unknown, ...known] : [...known, ...unknown]).join("&");
      const line = requestLine(operation, encodedPath, search);
      const target = drawn.isPinned ? line.target.replace(/^\/api\//, "/api/v1.0/") : line.target;
      return {
        line: { ...line, target },
        values: Object.fromEntries([
          ...path.map(({ name }, index) => [name, [drawn.path[index]?.[0] ?? ""]]),
          ...query.map(({ name }, index) => [name, drawn.query[index]?.[0] ?? []]),
        ]),
      };
    });
}

type Encoding = "usual" | "sparing" | "every byte" | "lower case";

const encoding = fc.constantFrom<Encoding>("usual", "sparing", "every byte", "lower case");

function encodeWith(how: Encoding, text: string): string {
  const usual = encodeURIComponent(text);
  if (how === "sparing") return usual.replace(/%(3A|40|24|2C|3B|3D)/g, decodeURIComponent);
  if (how === "lower case") return usual.replace(/%../g, (octet) => octet.toLowerCase());
  if (how === "usual") return usual;
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

/** An empty segment and one of dots make another path: that request is not the operation's. */
function pathText(parameter: Parameter): fc.Arbitrary<string> {
  return textOf(parameter).filter((text) => !["", ".", ".."].includes(text));
}

function queryTexts(parameter: Parameter): fc.Arbitrary<string[]> {
  const least = parameter.required ? 1 : 0;
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(textOf(parameter), { minLength: least, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(textOf(parameter), { minLength: least, maxLength: 3 }) },
  );
}

function textOf(parameter: Parameter): fc.Arbitrary<string> {
  const valid = validText(parameter.schema);
  return fc.oneof(
    { weight: 14, arbitrary: valid },
    { weight: 2, arbitrary: fc.constantFrom(...boundaryValues(parameter)) },
    { weight: 2, arbitrary: valid.chain(spoilt) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 90 }) },
    { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.bigInt()).map(String) },
  );
}

/** Texts that the schema allows, or nearly all of which it does: what is allowed, the validators decide. */
function validText(schema: JsonObject): fc.Arbitrary<string> {
  const { type, format, anyOf, minimum, maximum } = schema;
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((branch) => validText(Object(branch))));
  if (type === "integer" || type === "number") {
    const min = typeof minimum === "number" ? minimum : -1000;
    const max = typeof maximum === "number" ? maximum : 1000;
    const plain = fc.integer({ min, max }).map(String);
    return fc.oneof(
      plain,
      plain.map((text) => text.padStart(5, "0")),
      plain.map((text) => `+${text}`),
    );
  }
  if (format === "ipv4")
    return fc.oneof({ weight: 4, arbitrary: fc.ipV4() }, { weight: 1, arbitrary: fc.ipV4Extended() });
  if (format === "ipv6")
    return fc
      .ipV6()
      .chain((ip) => fc.constantFrom(ip, ip, ip.toUpperCase(), ip.toUpperCase(), `${ip}%eth0`, `[${ip}]`));
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (type === "boolean") return fc.boolean().map(String);
  return fc.string();
}

/** A text with one thing wrong: something put in, or taken out. */
function spoilt(text: string): fc.Arbitrary<string> {
  const extra = fc.constantFrom(
    " ",
    "\t",
    "\n",
    "\0",
    ".",
    ":",
    "/",
    "\\",
    "%",
    "+",
    "-",
    "0",
    "٣",
    "é",
    "💥",
    "{value}",
    "$&",
  );
  return fc
    .tuple(fc.nat({ max: text.length }), fc.option(extra))
    .map(([at, added]) =>
      added === null ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + added + text.slice(at),
    );
}

/** A parameter that the contract does not know; names that differ from a known one in case alone are among them. */
function unknownPair({ parameters }: Operation): fc.Arbitrary<[string, string]> {
  const known = parameters.map(({ name }) => name);
  const near = known.flatMap((name) => [name.toLowerCase(), name.toUpperCase(), `${name}[]`, ` ${name}`]);
  const names = ["$top", "$filter", "$select", "api-version", ...near].filter((name) => !known.includes(name));
  return fc.tuple(fc.constantFrom(...names), fc.string({ unit: "grapheme", maxLength: 20 }));
}
