import type { OpenApiDocument, Response } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { operationTable } from "../../src/index.ts";
import { answerShapes } from "./answer-shape.ts";

/** The answers that the table tells of an operation with these responses. */
function answersOf(responses: Record<string, object>): unknown {
  return answerShapes(document, responses as Record<string, Response>);
}

const entity = {
  type: "object",
  required: ["id", "lastSeen", "firstSeen"],
  properties: {
    id: { type: "string" },
    name: { type: "string" },
    lastSeen: { type: ["string", "null"] },
    firstSeen: { $ref: "#/components/schemas/Time" },
  },
};
const document = {
  info: { version: "0" },
  servers: [],
  paths: {},
  components: { schemas: { Entity: entity, Time: { type: ["string", "null"] } } },
  "x-rate-limit-classes": {},
  "x-scenarios": {},
  "x-provider-states": {},
} satisfies OpenApiDocument;

const json = (schema: object) => ({ content: { "application/json": { schema, examples: {} } } });

test("the contract's own operation needs the members that it requires", () => {
  expect(operationTable.getIPStatistics.answers).toEqual({
    200: ["ipAddress", "organizationPrevalence"],
    404: ["error"],
  });
});

test("an entity needs what is required and never null, behind references too", () => {
  expect(answersOf({ 200: json(entity), 201: json({ $ref: "#/components/schemas/Entity" }) })).toEqual({
    200: ["id"],
    201: ["id"],
  });
});

test("a collection needs its values, an object without requirements nothing, and no body is none", () => {
  const collection = { type: "object", required: ["value"], properties: { value: { type: "array" } } };
  expect(answersOf({ 200: json(collection), 202: json({ type: "object" }), 204: {} })).toEqual({
    200: ["value"],
    202: [],
    204: "none",
  });
});

test("of errors, only one that is not every operation's is told", () => {
  const error = { type: "object", required: ["error"], properties: { error: { type: "object" } } };
  expect(answersOf({ 200: json(entity), 400: json(error), 404: json(error), 500: json(error) })).toEqual({
    200: ["id"],
    404: ["error"],
  });
});

test("an entity that is put together from others needs what each of them requires", () => {
  const more = { required: ["more"], properties: { more: { oneOf: [{ type: "string" }, { type: "null" }] } } };
  const answers = answersOf({ 200: json({ allOf: [entity, { type: "object", ...more }], required: ["name"] }) });
  expect(answers).toEqual({ 200: ["id", "name"] });
});

test("a text, a bare integer and a file are told by their media type", () => {
  const media = (mediaType: string, schema: object) => ({ content: { [mediaType]: { schema, examples: {} } } });
  const text = media("text/plain", { type: "string" });
  const file = media("application/octet-stream", { type: "string", format: "binary" });
  expect(answersOf({ 200: text, 201: media("text/plain", { type: "integer" }), 202: file })).toEqual({
    200: "text",
    201: "integer",
    202: "binary",
  });
});

test("a body of another kind is an error of the generator rather than a check that is none", () => {
  const media = (mediaType: string, schema: object) => answersOf({ 200: { content: { [mediaType]: { schema } } } });
  expect(() => media("application/json", { type: "array" })).toThrow(
    'No client can tell yet what a body of type "array" in application/json is. It can with an object',
  );
  expect(() => media("text/plain", { type: "boolean" })).toThrow('of type "boolean" in text/plain');
  expect(() => media("text/csv", { type: "string" })).toThrow('of type "string" in text/csv');
  expect(() => answersOf({ 200: { content: { "text/plain": {}, "application/json": {} } } })).toThrow(
    "Document the one that the service sends.",
  );
});
