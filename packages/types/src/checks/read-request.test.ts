import { expect, test } from "vitest";
import { createEnvironment } from "../schema/environment.ts";
import { createRequestReader, type RawRequest, type ReadingRules } from "./read-request.ts";

const invalidId = { code: "InvalidInput", message: "The id {value} is invalid." };

const isolate: ReadingRules = {
  operation: {
    operationId: "isolateMachine",
    method: "POST",
    path: "/api/machines/{id}/isolate",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
      { name: "tag", in: "query", required: false, type: "array" },
    ],
    body: { type: "json", members: { Comment: true, IsolationType: false, Commands: false } },
    answers: { 201: ["id"] },
    rateLimits: [],
    retry: "look-first",
  },
  refusals: { parameters: { id: invalidId } },
  schemas: {
    parameters: { id: { type: "string", pattern: "^[0-9a-f]+$" }, tag: { type: "array", items: { type: "integer" } } },
    bodyRequired: true,
    body: {
      type: "object",
      required: ["Comment"],
      properties: {
        Comment: { type: "string", minLength: 1 },
        IsolationType: { enum: ["Full", "Selective"] },
        Commands: { type: "array", items: { $ref: "#/components/schemas/Command" } },
      },
    },
    responses: {},
  },
};
const components = {
  Command: { type: "object", required: ["type"], properties: { type: { enum: ["RunScript"] } } },
} as const;

function read(request: Partial<RawRequest>, rules = isolate) {
  return createRequestReader(
    rules,
    createEnvironment(components),
  )({
    path: { id: "1f" },
    query: new URLSearchParams(),
    ...request,
  });
}

const body = (members: object) => read({ body: JSON.stringify(members) });

test("a list of more than a batch may hold is refused as that, whatever else is wrong with the body", () => {
  const ofTwo = { ...isolate, batch: { member: "Commands", max: 2 } };
  const batch = (members: object) => read({ body: JSON.stringify(members) }, ofTwo);
  expect(batch({ Comment: "", Commands: [{}, {}, {}] })).toEqual({
    ok: false,
    parameter: "Commands",
    code: "MaximumBatchSizeExceeded",
    message: "Maximum batch size exceeded. Received: 3, allowed: 2.",
  });
  expect(batch({ Comment: "c", Commands: [{ type: "RunScript" }, { type: "RunScript" }] })).toMatchObject({ ok: true });
  expect(batch({ Comment: "c", Commands: "RunScript" })).toMatchObject({ code: "InvalidRequestBody" });
  expect(read({ body: "null" }, ofTwo)).toMatchObject({ code: "InvalidRequestBody" });
});

test("path, query and body are read into one object", () => {
  const request = {
    query: new URLSearchParams("tag=1&tag=2"),
    body: '{"Comment":"c","IsolationType":"Full","more":1}',
  };
  expect(read(request)).toEqual({
    ok: true,
    arguments: { id: "1f", tag: [1, 2], Comment: "c", IsolationType: "Full" },
  });
});

test("of a member that is missing, or is written in another case, the refusal names the member", () => {
  const refusal = {
    ok: false,
    parameter: "Comment",
    code: "MissingRequiredParameter",
    message: "The required parameter Comment is missing.",
  };
  for (const given of [{}, { comment: "c" }, { COMMENT: "c" }]) expect(body(given)).toEqual(refusal);
  expect(read({})).toEqual(refusal);
  expect(read({ body: "" })).toEqual(refusal);
});

test.each<[string, string, string]>([
  ['{"Comment":""}', "Comment", "Comment"],
  ['{"Comment":"c","IsolationType":"full"}', "IsolationType", "IsolationType"],
  ['{"Comment":"c","Commands":[{"type":"RunScript"},{"type":"GetFile"}]}', "Commands", "Commands/1/type"],
  ['{"Comment":"c","Commands":[{}]}', "Commands", "Commands/0"],
  ["[]", "body", "its root"],
  ["null", "body", "its root"],
  ["{", "body", "its root"],
  ["<html>", "body", "its root"],
])("the body %s is invalid, and the place is told", (text, parameter, place) => {
  expect(read({ body: text })).toEqual({
    ok: false,
    parameter,
    code: "InvalidRequestBody",
    message: `The request body is invalid at ${place}.`,
  });
});

test("a body is refused in the words that the contract has for it", () => {
  const refusals = { ...isolate.refusals, body: { code: "BadRequest", message: "Not {value}." } };
  expect(read({ body: "[]" }, { ...isolate, refusals })).toMatchObject({
    code: "BadRequest",
    message: "Not its root.",
  });
});

test("parameters come before the body, and a list in a query may hold no other than its items", () => {
  const request = { path: { id: "x" }, body: "{" };
  expect(read(request)).toMatchObject({ parameter: "id", message: "The id x is invalid." });
  expect(read({ query: new URLSearchParams("tag=1&tag=b"), body: "{" })).toMatchObject({
    parameter: "tag",
    code: "InvalidInput",
    message: "1, b is invalid.",
  });
});

test("a required parameter that is missing is called so", () => {
  expect(read({ path: {} })).toMatchObject({ parameter: "id", code: "MissingRequiredParameter" });
});

test("where a body may be left out nothing is missing, but what is sent must fit", () => {
  const optional = { ...isolate, schemas: { ...isolate.schemas, bodyRequired: false } };
  expect(read({}, optional)).toEqual({ ok: true, arguments: { id: "1f" } });
  expect(read({ body: "{}" }, optional)).toMatchObject({ code: "MissingRequiredParameter" });
});

test("a body that must be there is missed even if none of its members must", () => {
  const loose = { ...isolate, schemas: { ...isolate.schemas, body: { type: "object" as const } } };
  expect(read({}, loose)).toMatchObject({ parameter: "body", code: "InvalidRequestBody" });
  expect(read({ body: "{}" }, loose)).toEqual({ ok: true, arguments: { id: "1f" } });
});

test("a body that an operation does not take is passed over", () => {
  const { body: _, ...operation } = isolate.operation;
  expect(read({ body: "{" }, { ...isolate, operation })).toEqual({ ok: true, arguments: { id: "1f" } });
});

test("a member that is called as what every object inherits changes no prototype", () => {
  const answer = read({ body: '{"Comment":"c","__proto__":{"ok":true}}' });
  expect(answer).toEqual({ ok: true, arguments: { id: "1f", Comment: "c" } });
});

test("the parts of a form are read as the contract types them, a file as it is", () => {
  const upload: ReadingRules = {
    ...isolate,
    operation: { ...isolate.operation, body: { type: "multipart", members: { File: true, Has: false, Size: false } } },
    schemas: {
      ...isolate.schemas,
      body: {
        type: "object",
        required: ["File"],
        properties: { File: {}, Has: { type: "boolean" }, Size: { type: "integer" } },
      },
    },
  };
  const form = new FormData();
  const file = new File(["echo"], "a.ps1");
  form.append("File", file);
  form.append("Has", "true");
  form.append("Size", "4");
  const answer = read({ body: form }, upload);
  expect(answer).toMatchObject({ ok: true, arguments: { id: "1f", Has: true, Size: 4, File: expect.any(File) } });
  form.set("Size", "four");
  expect(read({ body: form }, upload)).toMatchObject({ parameter: "Size", code: "InvalidRequestBody" });
  form.delete("File");
  expect(read({ body: form }, upload)).toMatchObject({ parameter: "File", code: "MissingRequiredParameter" });
});

test("the parts of a form are known by names in any case, also where the schema stands elsewhere", () => {
  const Upload = { type: "object", required: ["file"], properties: { file: {}, Has: { type: "boolean" } } } as const;
  const upload = createRequestReader(
    {
      ...isolate,
      operation: { ...isolate.operation, body: { type: "multipart", members: { file: true, Has: false } } },
      schemas: { ...isolate.schemas, body: { $ref: "#/components/schemas/Upload" } },
    },
    createEnvironment({ Upload }),
  );
  const body: [string, unknown][] = [
    ["File", new Blob(["echo"])],
    ["has", "true"],
    ["other", "5"],
  ];
  const answer = upload({ path: { id: "1f" }, query: new URLSearchParams(), body });
  expect(answer).toEqual({ ok: true, arguments: { id: "1f", file: expect.any(Blob), Has: true } });
});
