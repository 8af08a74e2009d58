import type {
  Json,
  JsonObject,
  MediaType,
  OpenApiDocument,
  Operation,
  ScenarioSource,
} from "@defender-endpoint/spec/document";
import { listOperations } from "@defender-endpoint/spec/document";

/** The scenario catalogue, every reference between its parts resolved, and the vocabulary of provider states. */
export function generateScenarios(document: OpenApiDocument): string {
  const catalogue = Object.fromEntries(
    listOperations(document).map((operation) => [
      operation.operationId,
      Object.fromEntries(
        Object.entries(operation["x-scenarios"]).map(([name, source]) => [
          name,
          buildScenario(operation, name, source),
        ]),
      ),
    ]),
  );
  // A state that no scenario requires is no provider's business.
  const required = new Set(
    Object.values(catalogue)
      .flatMap((named) => Object.values(named))
      .flatMap((scenario) => scenario.states.map(({ name }) => name)),
  );
  const definitions = Object.entries(document["x-provider-states"]).filter(([name]) => required.has(name));
  const states = Object.fromEntries(
    definitions.map(([name, { summary, params = {}, provides = [] }]) => [
      name,
      { summary: summary.trim(), params, provides },
    ]),
  );
  return [
    'import type { OperationId } from "../operation-types.ts";',
    'import type { ProviderStateDefinition, Scenario } from "../scenario.ts";',
    `export const scenarios = ${JSON.stringify(catalogue, null, 2)} as const satisfies Record<OperationId, Record<string, Scenario>>;`,
    `export const providerStates = ${JSON.stringify(states, null, 2)} as const satisfies Record<string, ProviderStateDefinition>;`,
    stateParams(definitions),
  ].join("\n\n");
}

function buildScenario(operation: Operation, name: string, source: ScenarioSource) {
  const { status, example, headers = {} } = source.response;
  const [mediaType, media] = findExample(operation, status, example);
  const body = media.examples[example]?.value ?? null;
  const values = { $request: source.request, $response: { status, example }, body };
  const caller = callerState(operation, source.caller);
  const states = Object.entries(source.given ?? {}).map(([state, params]) => ({
    name: state,
    params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, evaluate(value, values)])),
  }));
  return {
    operationId: operation.operationId,
    name,
    summary: source.summary,
    evidence: source.evidence,
    states: [...caller, ...states],
    request: { method: operation.method, ...buildRequest(operation, source.request) },
    response: {
      status,
      mediaType,
      headers: Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, String(value)])),
      example,
      body,
    },
  };
}

function callerState(operation: Operation, caller = "callerAuthorized") {
  if (caller === "anonymous") return [];
  return [{ name: caller, params: { permission: operation["x-permissions"].application[0] } }];
}

function buildRequest(operation: Operation, args: JsonObject) {
  const inPlace = (place: string) => operation.parameters.filter((p) => p.in === place && args[p.name] !== undefined);
  const path = inPlace("path").reduce(
    (filled, { name }) => filled.replace(`{${name}}`, encodeURIComponent(String(args[name]))),
    operation.path,
  );
  const query = Object.fromEntries(inPlace("query").map(({ name }) => [name, String(args[name])]));
  return { path, arguments: args, query };
}

function findExample(operation: Operation, status: number, example: string): [string, MediaType] {
  const found = Object.entries(operation.responses[status]?.content ?? {}).find(
    ([, { examples }]) => example in examples,
  );
  if (!found) throw new Error(`${operation.operationId} has no example '${example}' for status ${status}.`);
  return found;
}

/** OpenAPI's runtime expressions, as far as scenarios use them. */
function evaluate(value: Json, values: { $request: JsonObject; $response: JsonObject; body: Json }): Json {
  if (typeof value !== "string" || !value.startsWith("$")) return value;
  if (value.startsWith("$response.body#/")) return member(values.body, value.slice("$response.body#/".length), value);
  const [root, key = ""] = value.split(".") as ["$request" | "$response", string?];
  return member(values[root], key, value);
}

function member(object: Json | undefined, key: string, expression: string): Json {
  const found = object !== null && typeof object === "object" && !Array.isArray(object) ? object[key] : undefined;
  if (found === undefined) throw new Error(`The expression ${expression} points to nothing in its scenario.`);
  return found;
}

/** The parameters of each provider state as a TypeScript type, so that a handler of a state is typed. */
function stateParams(definitions: [string, { params?: JsonObject }][]): string {
  const lines = definitions.map(([name, { params = {} }]) => {
    const members = Object.entries(params).map(([key, schema]) => `${key}: ${typescriptType(schema)}`);
    return `  ${name}: { ${members.join("; ")} };`;
  });
  return `export interface ProviderStateParams {\n${lines.join("\n")}\n}`;
}

function typescriptType(schema: Json | undefined): string {
  const type = (schema as JsonObject | undefined)?.["type"];
  return type === "integer" ? "number" : String(type);
}
