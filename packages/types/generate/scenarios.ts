import {
  type Json,
  type JsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Scenario as SpecScenario,
  scenariosOf,
} from "@defender-endpoint/spec/document";

/** The scenario catalogue, every reference between its parts resolved, and the vocabulary of provider states. */
export function generateScenarios(document: OpenApiDocument): string {
  const catalogue = Object.fromEntries(
    listOperations(document).map((operation) => [
      operation.operationId,
      Object.fromEntries(
        scenariosOf(document, operation).map((scenario) => [scenario.name, buildScenario(operation, scenario)]),
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

function buildScenario(operation: Operation, { name, summary, evidence, states, request, response }: SpecScenario) {
  const { status, mediaType, headers, example, body = null } = response;
  if (example === undefined || mediaType === undefined) {
    throw new Error(`${operation.operationId} ${name} is answered without a body, which no scenario can be yet.`);
  }
  return {
    operationId: operation.operationId,
    name,
    summary,
    evidence,
    states,
    request: { method: operation.method, ...buildRequest(operation, request) },
    response: { status, mediaType, headers, example, body },
  };
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

/** The parameters of each provider state as a TypeScript type, so that a handler of a state is typed. */
function stateParams(definitions: [string, { params?: JsonObject }][]): string {
  const lines = definitions.map(([name, { params = {} }]) => {
    const members = Object.entries(params).map(([key, schema]) => `${key}: ${typescriptType(schema)}`);
    return `  ${name}: { ${members.join("; ")} };`;
  });
  return `export interface ProviderStateParams {\n${lines.join("\n")}\n}`;
}

function typescriptType(schema: Json | undefined): string {
  const { type, enum: values } = (schema ?? {}) as { type?: string; enum?: string[] };
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (type === "object") return "Readonly<Record<string, unknown>>";
  return type === "integer" ? "number" : String(type);
}
