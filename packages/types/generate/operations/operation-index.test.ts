import type { OpenApiDocument } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { generateOperationIndex } from "./operation-index.ts";

const parameter = (name: string, place: string) => ({ name, in: place, schema: { type: "string" }, examples: {} });
const path = [parameter("id", "path")];
const json = { content: { "application/json": { schema: { type: "object" }, examples: {} } } };
const schema = { type: "object", required: ["Comment"], properties: { Comment: { type: "string" } } };
const body = (required: boolean, mediaType = "application/json") => ({
  requestBody: {
    required,
    content: { [mediaType]: { schema } },
    "x-invalid": { code: "InvalidRequestBody", message: "No." },
  },
});

/** What an operation with these members is asked and answers. */
function typesOf(members: object): string {
  const operation = {
    operationId: "call",
    summary: "Call",
    description: "It is called.",
    tags: ["Some"],
    responses: {},
    "x-permissions": { application: [], delegated: [] },
    "x-rate-limits": "none",
    ...members,
  };
  const document = {
    paths: { "/api/some": { post: operation } },
    components: { schemas: {} },
    "x-rate-limit-classes": { none: [] },
    "x-scenarios": {},
  };
  const [, types = ""] =
    /call: (\{ arguments.*\});/.exec(generateOperationIndex(document as unknown as OpenApiDocument)) ?? [];
  return types.replaceAll('operations["call"]', "call");
}

test("path, query and members of the body are the arguments", () => {
  expect(typesOf({ parameters: [...path, parameter("tag", "query")], ...body(true) })).toContain(
    'arguments: call["parameters"]["path"] & NonNullable<call["parameters"]["query"]> & call["requestBody"]["content"]["application/json"];',
  );
});

test("a body that may be left out requires no member, and a form has members too", () => {
  expect(typesOf(body(false, "multipart/form-data"))).toContain(
    'arguments: Partial<NonNullable<call["requestBody"]>["content"]["multipart/form-data"]>;',
  );
});

test("an operation that is asked nothing takes an object without members", () => {
  expect(typesOf({})).toBe("{ arguments: Record<string, never>; answer: never }");
});

test("the answer is that of every documented success, undefined where it has no body", () => {
  expect(typesOf({ responses: { 200: json, 204: {}, 404: json } })).toContain(
    'answer: call["responses"][200]["content"]["application/json"] | undefined }',
  );
});
