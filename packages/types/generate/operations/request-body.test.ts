import type { JsonObject, OpenApiDocument, Operation } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { requestBodyOf } from "./request-body.ts";

const document = { components: { schemas: {} } } as unknown as OpenApiDocument;
const schema = { type: "object", required: ["Comment"], properties: { Comment: {}, IsolationType: {} } };

/** The body of an operation with this content. */
function bodyOf(content: Record<string, { schema: JsonObject }>) {
  const parameters = [{ name: "id", in: "path" as const, schema: {}, examples: {} }];
  return requestBodyOf(document, {
    ...({ operationId: "isolateMachine", parameters } as unknown as Operation),
    requestBody: { required: true, content, "x-invalid": { code: "InvalidRequestBody", message: "" } },
  });
}

test("the members of a body are named, and whether each must be there", () => {
  expect(bodyOf({ "application/json": { schema } })).toMatchObject({
    type: "json",
    required: true,
    members: { Comment: true, IsolationType: false },
  });
  expect(bodyOf({ "multipart/form-data": { schema } })?.type).toBe("multipart");
});

test("a body that has no named members, or is of another type, is an error of the generator", () => {
  const message = "isolateMachine takes a body that cannot be given by its members.";
  expect(() => bodyOf({ "application/json": { schema: { type: "array" } } })).toThrow(message);
  expect(() => bodyOf({ "text/plain": { schema } })).toThrow(message);
  expect(() => bodyOf({ "application/json": { schema }, "multipart/form-data": { schema } })).toThrow(message);
});

test("a member that is called as a parameter is, is an error of the generator", () => {
  const twice = { ...schema, properties: { id: {} } };
  expect(() => bodyOf({ "application/json": { schema: twice } })).toThrow("both called id.");
});
