import {
  type JsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type ScenarioSource,
} from "../../document.ts";
import type { Problem, Rule } from "../rule.ts";
import { createSchemaCheck } from "../schema-check.ts";

const shape: JsonObject = {
  type: "object",
  required: ["summary", "evidence", "request", "response"],
  additionalProperties: false,
  properties: {
    summary: { type: "string", minLength: 1 },
    evidence: { enum: ["documented", "captured", "decided"] },
    caller: { type: "string" },
    given: { type: "object", additionalProperties: { type: "object" } },
    request: { type: "object" },
    response: {
      type: "object",
      required: ["status", "example"],
      additionalProperties: false,
      properties: {
        status: { type: "integer" },
        example: { type: "string" },
        headers: { type: "object", additionalProperties: { anyOf: [{ type: "string" }, { type: "integer" }] } },
      },
    },
  },
};

/** Scenarios are well formed, refer to what exists, and leave no status and no example without one. */
export const scenariosValid: Rule = (document) => {
  const check = createSchemaCheck(document);
  return listOperations(document).flatMap((operation) => {
    const scenarios = Object.entries(operation["x-scenarios"] ?? {});
    return [
      ...scenarios.flatMap(([name, scenario]) => {
        const where = `${operation.operationId} scenario '${name}'`;
        const malformed = check(shape, scenario as unknown as JsonObject);
        if (malformed) return [{ where, message: `is malformed: ${malformed}. spec/README.md shows a complete one.` }];
        return [...unknownNames(document, operation, scenario)].map((message) => ({ where, message }));
      }),
      ...withoutScenario(operation),
    ];
  });
};

function* unknownNames(document: OpenApiDocument, operation: Operation, scenario: ScenarioSource): Generator<string> {
  const states = document["x-provider-states"];
  for (const [state, params] of Object.entries(scenario.given ?? {})) {
    const definition = states[state];
    if (!definition) yield `is given '${state}', which is no provider state. Known: ${Object.keys(states).join(", ")}.`;
    else if (
      Object.keys(params).sort().join() !==
      Object.keys(definition.params ?? {})
        .sort()
        .join()
    ) {
      yield `gives '${state}' other parameters than it has. Expected exactly: ${Object.keys(definition.params ?? {}).join(", ") || "none"}.`;
    }
  }
  if (scenario.caller !== undefined && scenario.caller !== "anonymous" && !states[scenario.caller]) {
    yield `has the caller '${scenario.caller}'. Use anonymous or a provider state that provides a token.`;
  }
  for (const name of Object.keys(scenario.request)) {
    if (!operation.parameters.some((parameter) => parameter.name === name)) {
      yield `asks with '${name}', which is no parameter of the operation. Known: ${operation.parameters.map((p) => p.name).join(", ")}.`;
    }
  }
  for (const { name } of operation.parameters.filter((p) => p.required && scenario.request[p.name] === undefined)) {
    yield `leaves out the required parameter '${name}'.`;
  }
  const { status, example, headers = {} } = scenario.response;
  const response = operation.responses[status];
  if (!response) yield `answers ${status}, which the operation does not document.`;
  else if (!Object.values(response.content ?? {}).some(({ examples }) => example in examples)) {
    yield `answers ${status} with the example '${example}', which that response does not have.`;
  }
  for (const header of Object.keys(headers)) {
    if (response && !response.headers?.[header])
      yield `answers with the header '${header}', which the response does not document.`;
  }
}

function withoutScenario({ operationId, responses, "x-scenarios": scenarios }: Operation): Problem[] {
  const answers = Object.values(scenarios ?? {}).map(({ response }) => response);
  return Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.values(content).flatMap(({ examples }) =>
      Object.keys(examples)
        .filter((name) => !answers.some((answer) => String(answer?.status) === status && answer?.example === name))
        .map((name) => ({
          where: `${operationId} ${status} example '${name}'`,
          message: "belongs to no scenario. Add one to x-scenarios, or the example is never mocked and never verified.",
        })),
    ),
  );
}
