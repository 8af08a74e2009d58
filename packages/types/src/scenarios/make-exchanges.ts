import { fillPath } from "../operations/fill-path.ts";
import type { Operation } from "../operations/operation.ts";
import type { Permissions } from "../operations/operation-detail-types.ts";
import type { OperationId } from "../operations/operation-types.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Exchange, ProviderState } from "./scenario.ts";
import type { CommonScenario, OperationScenarios, ScenarioRecord } from "./scenario-data.ts";

/** How the expressions of common scenarios are read. */
export interface Expressions {
  evaluate(value: Json, values: ExpressionValues): Json;
  fillIn(value: Json, values: ExpressionValues): Json;
}

interface ExpressionValues {
  readonly $operation: { readonly operationId: string; readonly permissions: Permissions };
  readonly $limit?: Operation["rateLimits"][number] | undefined;
  readonly $request?: JsonObject;
  readonly $response?: { readonly status: number; readonly example?: string; readonly body?: Json };
}

/** What exchanges are made from besides their records. */
export interface ExchangeOperation {
  readonly operationId: OperationId;
  readonly operation: Operation;
  readonly permissions: Permissions;
}

/** The exchanges of an operation by name, its own before the common ones. */
export function makeExchanges(
  of: ExchangeOperation,
  data: OperationScenarios,
  common: readonly CommonScenario[],
  expressions: Expressions,
): Record<string, Exchange> {
  const { own, without = [] } = data;
  const made = common
    .filter(({ name }) => !without.includes(name))
    .flatMap((scenario) => makeCommonExchange(of, data.usual, scenario, expressions) ?? []);
  const all = [...own.map((record) => makeOwnExchange(of, data, record)), ...made];
  return Object.fromEntries(all.map((exchange) => [exchange.name, exchange]));
}

function makeOwnExchange(of: ExchangeOperation, { examples }: OperationScenarios, record: ScenarioRecord): Exchange {
  const { name, caller, states = [], status, example, headers = {}, common = false } = record;
  const { mediaType = "application/json", body } = examples[`${status} ${example}`] ?? {};
  return {
    operationId: of.operationId,
    name,
    common,
    states: [...callerState(of.permissions, caller), ...states.map((state) => ({ name: state }))],
    request: requestOf(of.operation, record.arguments),
    response: {
      status,
      ...(example === undefined ? {} : { mediaType }),
      headers,
      ...(example === undefined ? {} : { example }),
      body,
    },
  };
}

/** Undefined where the operation has no quota of the scenario's window. */
export function makeCommonExchange(
  of: ExchangeOperation,
  usual: JsonObject,
  scenario: CommonScenario,
  { evaluate, fillIn }: Expressions,
): Exchange | undefined {
  const { name, caller, given = {}, status, headers = {}, example, mediaType } = scenario;
  const limit = of.operation.rateLimits.find(({ perSeconds }) => perSeconds === scenario.limit);
  if (scenario.limit !== undefined && limit === undefined) return undefined;
  const values = {
    $operation: { operationId: of.operationId, permissions: of.permissions },
    $limit: limit,
    $request: usual,
  };
  const body = fillIn(scenario.body, values);
  const answered = { ...values, $response: { status, example, body } };
  const states = Object.entries(given).flatMap(([state, params]) =>
    // A state's parameters are an object before and after.
    [params].flat().map((one) => ({ name: state, params: evaluate(one, answered) as JsonObject })),
  );
  return {
    operationId: of.operationId,
    name,
    common: true,
    states: [...callerState(of.permissions, caller), ...states],
    request: requestOf(of.operation, usual),
    response: { status, mediaType, headers, example, body },
  };
}

export function callerState({ application }: Permissions, caller = "callerAuthorized"): ProviderState[] {
  return caller === "anonymous" ? [] : [{ name: caller, params: { permission: application[0] ?? "" } }];
}

function requestOf({ method, path, parameters, body }: Operation, args: JsonObject): Exchange["request"] {
  const query = parameters
    .filter(({ name, in: place }) => place === "query" && args[name] !== undefined)
    .map(({ name }) => [name, Array.isArray(args[name]) ? args[name].map(String) : String(args[name])]);
  const members = Object.keys(body?.members ?? {}).filter((name) => args[name] !== undefined);
  return {
    method,
    path: fillPath(path, args),
    arguments: args,
    query: Object.fromEntries(query),
    ...(body ? { body: Object.fromEntries(members.map((name) => [name, args[name]])) } : {}),
  };
}
