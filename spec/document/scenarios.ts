import { evaluate, type Values } from "./expressions.ts";
import type {
  CommonScenario,
  Json,
  JsonObject,
  OpenApiDocument,
  Operation,
  RateLimit,
  ScenarioSource,
} from "./forms.ts";
import { namedScenarios } from "./named-scenarios.ts";
import { sourceOf } from "./operations.ts";
import { usualRequest } from "./successes.ts";

/** A scenario of an operation, every reference between its parts resolved. */
export interface Scenario {
  name: string;
  summary: string;
  evidence: ScenarioSource["evidence"];
  /** Whether every operation has it. */
  common: boolean;
  /** What the provider must be brought to, the caller's state first. */
  states: { name: string; params: JsonObject }[];
  /** Parameters and members of the body together. */
  request: JsonObject;
  response: {
    status: number;
    headers: Record<string, string>;
    /** Absent where the answer has no body, as are the next two. */
    example?: string;
    mediaType?: string;
    body?: Json;
  };
}

/** The scenarios of an operation, its own before the common ones. */
export function scenariosOf(document: OpenApiDocument, operation: Operation): Scenario[] {
  const named = namedScenarios(document, sourceOf(document, operation));
  const own = named.flatMap((scenario) => (scenario.inherited ? [] : [scenario.source]));
  return named.map((scenario) => {
    const { name, inherited: common, source } = scenario;
    if (!common) return buildScenario(operation, name, source, { common });
    const request = usualRequest(operation, own);
    return buildScenario(operation, name, { ...source, request }, { common, limit: scenario.limit });
  });
}

function buildScenario(
  operation: Operation,
  name: string,
  source: ScenarioSource,
  { common, limit }: { common: boolean; limit?: RateLimit | undefined },
): Scenario {
  const { summary, evidence, request } = source;
  const { status, example, headers = {} } = source.response;
  const answer = example === undefined ? {} : { example, ...findExample(operation, status, example) };
  const values: Values = { $operation: operation, $limit: limit, $request: request, $response: { status, ...answer } };
  const states = Object.entries(source.given ?? {}).flatMap(([state, given]) =>
    [given].flat().map((params) => ({ name: state, params: evaluate(params, values) as JsonObject })),
  );
  return {
    name,
    summary,
    evidence,
    common,
    states: [...callerState(operation, source.caller), ...states],
    request,
    response: {
      status,
      headers: Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, String(value)])),
      ...answer,
    },
  };
}

function callerState({ permissions }: Operation, caller: CommonScenario["caller"] = "callerAuthorized") {
  if (caller === "anonymous") return [];
  return [{ name: caller, params: { permission: permissions.application[0] ?? "" } }];
}

function findExample(operation: Operation, status: number, example: string): { mediaType: string; body: Json } {
  for (const [mediaType, { examples }] of Object.entries(operation.responses[status]?.content ?? {})) {
    const found = examples[example];
    if (found !== undefined) return { mediaType, body: found.value };
  }
  throw new Error(`${operation.operationId} has no example '${example}' for status ${status}.`);
}
