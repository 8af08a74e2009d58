import type { OpenApiDocument, Operation, Response } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { operationTable } from "../src/index.ts";
import { generateOperationTable } from "./operation-table.ts";

/** The answers that the table tells of an operation with these responses. */
function answersOf(responses: Record<string, object>): unknown {
  const operation: Omit<Operation, "method" | "path"> = {
    operationId: "someOperation",
    summary: "",
    description: "",
    tags: ["Some"],
    parameters: [],
    responses: responses as Record<string, Response>,
    "x-permissions": { application: [], delegated: [], role: "" },
    "x-rate-limits": [],
    "x-scenarios": {},
  };
  const document = {
    info: { version: "0" },
    servers: [],
    paths: { "/some": { get: operation as Operation } },
    components: { schemas: { Entity: entity, Time: { type: ["string", "null"] } } },
    "x-provider-states": {},
  } as OpenApiDocument;
  const [, table = ""] = /operationTable = (\{.*?\n\}) as const/s.exec(generateOperationTable(document)) ?? [];
  return JSON.parse(table).someOperation.answers;
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

test("a body of another kind is an error of the generator rather than a check that is none", () => {
  expect(() => answersOf({ 200: json({ type: "array" }) })).toThrow(
    "No shape can be told yet of a body that is no object but array.",
  );
});
