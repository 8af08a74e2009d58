import { readDocument } from "@defender-endpoint/spec/document";
import { Ajv } from "ajv";
import formatsModule from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allSchemas } from "../generated/validators/index.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { answerSchemas } from "./answer-schemas.ts";
import { compileSchema } from "./compile-schema.ts";
import { createEnvironment } from "./environment.ts";
import type { Schema } from "./schema.ts";

// Ajv is the judge: our checks must come to its verdict, on the contract's schemas and on those that the contract may come to have.
const ajv = new Ajv({ strict: false });
formatsModule.default(ajv);
ajv.addSchema({ $id: "contract", components: { schemas: readDocument().document.components.schemas } });

const environment = createEnvironment(allSchemas.components);

function expectSameVerdict(schema: Schema, values: Iterable<unknown>): void {
  const judge = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')));
  const check = compileSchema(schema, environment);
  for (const value of values) {
    const verdict = { value, fits: check(value) === undefined };
    expect(verdict).toEqual({ value, fits: judge(value) });
  }
}

const texts = [
  ...[
    "",
    "a",
    "😀",
    "abc",
    "Active",
    "10.209.67.177",
    "256.1.1.1",
    "1.2.3",
    "01.2.3.4",
    "1.2.3.4.",
    "::1",
    "::",
    ":::",
  ],
  ...[
    "2001:db8::8a2e:370:7334",
    "::ffff:10.0.0.1",
    "1:2:3:4:5:6:7::",
    "1::2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7:8:9",
    "fe80::1%eth0",
  ],
  ...[
    "1:2:3:4:5:6:1.2.3.4",
    "1:2:3:4:5:6:7:1.2.3.4",
    "::1.2.3.4:1",
    "1.2.3.4::",
    "12345::",
    "g::1",
    "1:2",
    ":1:2:3:4:5:6:7",
  ],
  ...[
    "2017-07-30T13:36:06Z",
    "2021-08-02T10:18:39.9233319Z",
    "2020-02-30T00:00:00Z",
    "2020-02-29t00:00:00z",
    "2017-07-30",
  ],
  ...[
    "2017-07-30 13:36:06+01:30",
    "2017-07-30T23:59:60Z",
    "2017-07-30T12:59:60Z",
    "2017-07-30T24:00:00Z",
    "2017-07-30T13:36:06",
  ],
  ...[
    "2016-12-31T23:29:60-00:30",
    "2017-01-01T00:59:60+01:00",
    "2017-13-01T00:00:00Z",
    "2017-07-30T13:36:06+24:00",
    "13:36",
  ],
  ...[
    "94fffd9a-4e4f-4f0e-a1b4-0f4d6b9c2f11",
    "94fffd9a4e4f4f0ea1b40f4d6b9c2f11",
    "urn:uuid:94fffd9a-4e4f-4f0e-a1b4-0f4d6b9c2f11",
  ],
  ...["https://contoso.example/a%20b?c=d#e", "mailto:a@contoso.example", "a:", "https://a b", "https://a/%zz", "a/b"],
];
const numbers = [0, -1, 1, 48, 720, 721, 1.5, 1e20, 2 ** 31, -(2 ** 31), 2 ** 53, null, true, false];
const someText = fc.constantFrom(...texts);
const someValue = fc.oneof(someText, fc.constantFrom(...numbers), fc.jsonValue({ maxDepth: 3 }));

const wholeNumber = fc.integer({ min: 0, max: 3 });
const type = fc.constantFrom("string", "integer", "number", "boolean", "object", "array", "null");
const name = fc.constantFrom("a", "b", "c", "__proto__x");
const { schema: someSchema } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small" },
    fc.record({ type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })) }),
    fc.record(
      {
        format: fc.constantFrom("ipv4", "ipv6", "date", "date-time", "uuid", "int32", "int64", "double"),
        pattern: fc.constantFrom("^a", "\\d+$", "^.$"),
        minLength: wholeNumber,
        maxLength: wholeNumber,
        minimum: fc.constantFrom(-1, 0, 48),
        maximum: fc.constantFrom(1, 720),
      },
      { requiredKeys: [] },
    ),
    fc.record({ enum: fc.uniqueArray(fc.constantFrom("a", "Active", 1, null, true), { minLength: 1 }) }),
    fc.record({ const: fc.constantFrom("a", 1, null, false) }),
    fc.record({ items: tie("schema"), minItems: wholeNumber, maxItems: wholeNumber }, { requiredKeys: [] }),
    fc.record(
      {
        required: fc.uniqueArray(name, { maxLength: 2 }),
        properties: fc.dictionary(name, tie("schema"), { maxKeys: 3 }),
        additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
        minProperties: wholeNumber,
      },
      { requiredKeys: [] },
    ),
    fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
  ) as fc.Arbitrary<Schema>,
}));
const objects = fc.dictionary(
  name,
  fc.oneof(someText, fc.constantFrom(...numbers), fc.array(someText, { maxLength: 4 })),
);

test("a schema of any form comes to the verdict of Ajv", () => {
  fc.assert(
    fc.property(
      someSchema,
      fc.array(fc.oneof(someValue, objects, fc.array(someValue, { maxLength: 4 }))),
      (schema, values) => expectSameVerdict(schema, values),
    ),
    { numRuns: 500 },
  );
});

test.each(["ipv4", "ipv6", "date", "date-time", "uuid"])("%s is what it is for Ajv", (format) => {
  expectSameVerdict({ format }, texts);
  const near = fc
    .tuple(someText, someText, fc.nat(), fc.nat())
    .map(([a, b, i, j]) => a.slice(0, i % (a.length + 1)) + b.slice(j % (b.length + 1)));
  fc.assert(
    fc.property(fc.array(near), (values) => expectSameVerdict({ format }, values)),
    { numRuns: 200 },
  );
});

const all = Object.entries(allSchemas.operations).flatMap(([id, { parameters, body }]): [string, Schema][] => [
  ...Object.entries(parameters).map(([parameter, schema]): [string, Schema] => [`${id} ${parameter}`, schema]),
  ...(body ? [[`${id} body`, body] as [string, Schema]] : []),
  ...Object.entries(answerSchemas(allSchemas, id as OperationId)).flatMap(([status, content]) =>
    Object.values(content).map((schema): [string, Schema] => [`${id} ${status}`, schema]),
  ),
]);

// One that many operations have is judged once.
const different = [
  ...new Map(all.map(([place, schema]) => [JSON.stringify(schema), [place, schema] as const])).values(),
];

test.each(different)("the schema of %s comes to the verdict of Ajv", (_, schema) => {
  const known = Object.values(allSchemas.components).flatMap(({ properties = {} }) => Object.keys(properties));
  const member = fc.constantFrom("error", "value", ...known);
  fc.assert(
    fc.property(fc.array(fc.oneof(someValue, fc.dictionary(member, someValue)), { maxLength: 5 }), (values) =>
      expectSameVerdict(schema, values),
    ),
    { numRuns: 50 },
  );
});
