import type { OpenApiDocument, Operation, Parameter } from "@defender-endpoint/spec/document";
import fc from "fast-check";
import { bodyOf } from "../contract/contract.ts";
import { boundaryTexts } from "./boundary-values.ts";
import { bodyText } from "./generated-bodies.ts";
import { validText } from "./generated-texts.ts";
import { odataText } from "./odata-texts.ts";
import type { GivenRequest } from "./request-judge.ts";
import { type RequestLine, requestLine } from "./request-line.ts";

/** A generated request, and what was put into it before it was encoded. */
export interface GeneratedRequest {
  readonly line: RequestLine;
  readonly given: GivenRequest;
}

/**
 * Requests of an operation, valid and invalid: any text for a parameter, in any encoding, repeated, left out, beside valid ones, and
 * any body. `usual` are values that the operation's data has something for.
 */
export function generatedRequests(
  document: OpenApiDocument,
  operation: Operation,
  usual: GivenRequest,
): fc.Arbitrary<GeneratedRequest> {
  const path = operation.parameters.filter((parameter) => parameter.in === "path");
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  const body = bodyOf(document, operation);
  return fc
    .record({
      isPinned: fc.boolean(),
      path: fc.tuple(...path.map((parameter) => fc.tuple(pathText(operation, parameter, usual), encoding))),
      // One of the parameters at most may be anything: of several the first that is wrong would speak for all of them.
      query: fc
        .option(fc.nat({ max: Math.max(query.length - 1, 0) }))
        .chain((odd) =>
          fc.tuple(
            ...query.map((parameter, index) =>
              fc.tuple(
                index === odd ? queryTexts(parameter, usual) : validTexts(operation, parameter, usual),
                encoding,
              ),
            ),
          ),
        ),
      unknown: fc
        .nat({ max: 4 })
        .chain((most) => fc.array(unknownPair(operation), { maxLength: Math.max(most - 2, 0) })),
      isUnknownFirst: fc.boolean(),
      body: body ? bodyText(document, body, usual.body) : fc.constant(usual.body),
    })
    .map((drawn) => {
      const known = query.flatMap(({ name }, index) => {
        const [texts = [], how = "usual"] = drawn.query[index] ?? [];
        return texts.map((text) => `${encodeWith("sparing", name)}=${encodeWith(how, text)}`);
      });
      const unknown = drawn.unknown.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
      const search = (drawn.isUnknownFirst ? [...unknown, ...known] : [...known, ...unknown]).join("&");
      const line = requestLine(
        operation,
        (wanted) => {
          const [text = "", how = "usual"] = drawn.path[path.findIndex(({ name }) => name === wanted)] ?? [];
          return { text, encode: (value) => encodeWith(how, value) };
        },
        search,
      );
      const target = drawn.isPinned ? line.target.replace(/^\/api\//, "/api/v1.0/") : line.target;
      return {
        line: drawn.body === undefined ? { ...line, target } : { ...line, target, body: drawn.body },
        given: {
          values: Object.fromEntries([
            ...path.map(({ name }, index) => [name, [drawn.path[index]?.[0] ?? ""]]),
            ...query.map(({ name }, index) => [name, drawn.query[index]?.[0] ?? []]),
          ]),
          unknown: drawn.unknown.map(([name]) => name),
          body: drawn.body,
        },
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

/**
 * An empty segment and one of dots make another path, and so does what ends a bare argument of a function: that request is not the
 * operation's.
 */
function pathText({ path }: Operation, parameter: Parameter, usual: GivenRequest): fc.Arbitrary<string> {
  const other = path.includes(`={${parameter.name}}`) ? /^\.{0,2}$|[),]/ : /^\.{0,2}$/;
  return textOf(parameter, usual).filter((text) => !other.test(text));
}

function queryTexts(parameter: Parameter, usual: GivenRequest): fc.Arbitrary<string[]> {
  const least = parameter.required ? 1 : 0;
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(textOf(parameter, usual), { minLength: least, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(textOf(parameter, usual), { minLength: least, maxLength: 3 }) },
  );
}

/** One text or none. */
function validTexts(operation: Operation, parameter: Parameter, { values }: GivenRequest): fc.Arbitrary<string[]> {
  const { name, required, schema } = parameter;
  const valid = odataText(operation, name) ?? validText(schema);
  const known = values[name];
  const text = known === undefined ? valid : fc.oneof(valid, fc.constantFrom(...known));
  return fc.array(text, { minLength: required ? 1 : 0, maxLength: 1 });
}

function textOf(parameter: Parameter, { values }: GivenRequest): fc.Arbitrary<string> {
  const valid = validText(parameter.schema);
  return fc.oneof(
    { weight: 11, arbitrary: valid },
    { weight: 3, arbitrary: fc.constantFrom(...(values[parameter.name] ?? boundaryTexts(parameter))) },
    { weight: 2, arbitrary: fc.constantFrom(...boundaryTexts(parameter)) },
    { weight: 2, arbitrary: valid.chain(spoilt) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 90 }) },
    { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.bigInt()).map(String) },
  );
}

// The last two are what a template and a replacement would trip over.
const extras = [" ", "\t", "\n", "\0", ".", ":", "/", "\\", "%", "+", "-", "0", "'", "٣", "é", "💥", "{value}", "$&"];

/** A text with one thing wrong: something put in, or taken out. */
function spoilt(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat({ max: text.length }), fc.option(fc.constantFrom(...extras)))
    .map(([at, added]) =>
      added === null ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + added + text.slice(at),
    );
}

/** A parameter that the contract does not know; names that differ from a known one in case alone are among them. */
function unknownPair({ parameters }: Operation): fc.Arbitrary<[string, string]> {
  const known = parameters.map(({ name }) => name);
  const near = known.flatMap((name) => [name.toLowerCase(), name.toUpperCase(), `${name}[]`, ` ${name}`]);
  const names = ["api-version", "top", ...near].filter((name) => !known.includes(name));
  const options = ["$top", "$filter", "$select"].filter((name) => !known.includes(name));
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: options.length > 0 ? 1 : 0, arbitrary: fc.constantFrom(...options, "$format") },
  );
  return fc.tuple(name, fc.string({ unit: "grapheme", maxLength: 20 }));
}
