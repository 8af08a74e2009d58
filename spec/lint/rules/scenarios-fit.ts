import {
  type JsonObject,
  listOperations,
  namedScenarios,
  type OpenApiDocument,
  type Operation,
  resolve,
  type ScenarioSource,
  sourceOf,
} from "../../document.ts";
import type { Problem, Rule } from "../rule.ts";
import { createSchemaCheck, type SchemaCheck } from "../schema-check.ts";

/** Scenarios refer to what exists, and leave no status and no example without one. */
export const scenariosFit: Rule = (document) => {
  const check = createSchemaCheck(document);
  return listOperations(document).flatMap((operation) => {
    const source = sourceOf(document, operation);
    const scenarios = namedScenarios(document, source);
    return [
      ...scenarios.flatMap((scenario) =>
        [
          ...unknownStates(document, scenario.source),
          ...unknownAnswer(operation, scenario.source),
          ...(scenario.inherited ? [] : unfitRequest(document, operation, scenario.source, check)),
          ...(scenarios.find(({ name }) => name === scenario.name) === scenario
            ? []
            : [
                "is a common one, whose name one of its own has. Give that another name, or name this one in x-without.",
              ]),
        ].map((message) => ({ where: `${operation.operationId} scenario '${scenario.name}'`, message })),
      ),
      ...(source["x-without"] ?? [])
        .filter((name) => !(name in document["x-scenarios"]))
        .map((name) => ({
          where: operation.operationId,
          message: `is without '${name}', which is no common scenario. Known: ${Object.keys(document["x-scenarios"]).join(", ")}.`,
        })),
      ...withoutScenario(
        operation,
        scenarios.map(({ source: scenario }) => scenario),
      ),
    ];
  });
};

type Known = Pick<ScenarioSource, "caller" | "given" | "response">;

function* unknownStates(document: OpenApiDocument, { caller, given = {} }: Known): Generator<string> {
  const states = document["x-provider-states"];
  for (const [state, params] of Object.entries(given).flatMap(([name, all]) =>
    [all].flat().map((one) => [name, one] as const),
  )) {
    const expected = Object.keys(states[state]?.params ?? {});
    if (!states[state])
      yield `is given '${state}', which is no provider state. Known: ${Object.keys(states).join(", ")}.`;
    else if (String(Object.keys(params).sort()) !== String(expected.toSorted()))
      yield `gives '${state}' other parameters than it has. Expected exactly: ${expected.join(", ") || "none"}.`;
    const { entity } = params;
    if (typeof entity === "string" && state.startsWith("entity") && !(entity in document.components.schemas))
      yield `is given the entity '${entity}', which is no schema of the contract.`;
  }
  if (caller !== undefined && caller !== "anonymous" && !states[caller])
    yield `has the caller '${caller}'. Use anonymous or a provider state that provides a token.`;
}

function* unfitRequest(
  document: OpenApiDocument,
  { parameters, requestBody }: Operation,
  { request, response }: ScenarioSource,
  check: SchemaCheck,
): Generator<string> {
  const schema = resolve(document, Object.values(requestBody?.content ?? {})[0]?.schema ?? {});
  const members = (schema["properties"] ?? {}) as JsonObject;
  const known = [...parameters.map(({ name }) => name), ...Object.keys(members)];
  for (const name of Object.keys(request).filter((given) => !known.includes(given) && response.status < 400))
    yield `asks with '${name}', which is no parameter of the operation. Known: ${known.join(", ")}.`;
  const needed = [
    ...parameters.filter(({ required }) => required).map(({ name }) => name),
    ...(Array.isArray(schema["required"]) ? schema["required"].map(String) : []),
  ];
  for (const name of needed.filter((one) => request[one] === undefined))
    yield `leaves out '${name}', which is required: no client sends such a request. Give it a value that is invalid.`;
  if (response.status >= 400) return;
  for (const { name, schema: own } of parameters.filter((parameter) => request[parameter.name] !== undefined)) {
    const reason = check(own, request[name] ?? null);
    if (reason !== undefined) yield `succeeds although '${name}' is invalid: ${reason}.`;
  }
  if (requestBody === undefined) return;
  const body = Object.entries(request).filter(([name]) => name in members);
  // A file is described, not sent.
  const texts = body.map(([name, value]) => [name, isFile(value) ? "" : value]);
  const reason = check(schema, Object.fromEntries(texts));
  if (reason !== undefined) yield `succeeds although its body is invalid: ${reason}.`;
}

function isFile(value: unknown): boolean {
  return typeof value === "object" && value !== null && "$file" in value;
}

function* unknownAnswer(
  { responses }: Operation,
  { response: { status, example, headers = {} } }: Known,
): Generator<string> {
  const response = responses[status];
  const examples = Object.values(response?.content ?? {}).flatMap((media) => Object.keys(media.examples));
  if (!response) yield `answers ${status}, which the operation does not document.`;
  else if (example !== undefined && !examples.includes(example))
    yield `answers ${status} with the example '${example}', which that response does not have.`;
  else if (example === undefined && response.content !== undefined)
    yield `answers ${status} without an example, but that response has a body. Known: ${examples.join(", ")}.`;
  for (const header of Object.keys(headers)) {
    if (response && !response.headers?.[header])
      yield `answers with the header '${header}', which the response does not document.`;
  }
}

function withoutScenario({ operationId, responses }: Operation, scenarios: readonly Known[]): Problem[] {
  const message = "belongs to no scenario. Add one to x-scenarios, or the example is never mocked and never verified.";
  return Object.entries(responses).flatMap(([status, { content }]) => {
    const answers = scenarios.map(({ response }) => response).filter((response) => String(response.status) === status);
    if (content === undefined && answers.length === 0) return [{ where: `${operationId} ${status}`, message }];
    return Object.values(content ?? {}).flatMap(({ examples }) =>
      Object.keys(examples)
        .filter((name) => !answers.some(({ example }) => example === name))
        .map((name) => ({ where: `${operationId} ${status} example '${name}'`, message })),
    );
  });
}
