import { type Json, type JsonObject, listOperations, sourceOf } from "../../document.ts";
import type { Rule } from "../rule.ts";
import { createSchemaCheck } from "../schema-check.ts";

const params: JsonObject = { anyOf: [{ type: "object" }, { type: "array", items: { type: "object" }, minItems: 1 }] };
const shape = {
  type: "object",
  required: ["summary", "evidence", "response"],
  additionalProperties: false,
  properties: {
    summary: { type: "string", minLength: 1 },
    evidence: { enum: ["documented", "captured", "decided"] },
    caller: { type: "string" },
    given: { type: "object", additionalProperties: params },
    response: {
      type: "object",
      required: ["status"],
      additionalProperties: false,
      properties: {
        status: { type: "integer" },
        example: { type: "string" },
        headers: { type: "object", additionalProperties: { anyOf: [{ type: "string" }, { type: "integer" }] } },
      },
    },
  },
} satisfies JsonObject;
const own = {
  ...shape,
  required: [...shape.required, "request"],
  properties: { ...shape.properties, request: { type: "object" } },
};
const common = { ...shape, properties: { ...shape.properties, limit: { type: "integer", minimum: 1 } } };

/** Scenarios, those of an operation and the common ones, have all that makes a scenario, and nothing else. */
export const scenariosFormed: Rule = (document) => {
  const check = createSchemaCheck(document);
  const named: [string, JsonObject, unknown][] = [
    ...Object.entries(document["x-scenarios"]).map(([name, scenario]): [string, JsonObject, unknown] => [
      `common scenario '${name}'`,
      common,
      scenario,
    ]),
    ...listOperations(document).flatMap((operation) =>
      Object.entries(sourceOf(document, operation)["x-scenarios"] ?? {}).map(
        ([name, scenario]): [string, JsonObject, unknown] => [
          `${operation.operationId} scenario '${name}'`,
          own,
          scenario,
        ],
      ),
    ),
  ];
  return named.flatMap(([where, form, scenario]) => {
    const reason = check(form, scenario as Json);
    return reason === undefined
      ? []
      : [{ where, message: `is malformed: ${reason}. spec/extensions.md shows a complete one.` }];
  });
};
