import type { OperationBody, OperationId, OperationStatus } from "@defender-endpoint/types";
import { scenarios as typedCatalogue } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario, ScenarioStatuses } from "@defender-endpoint/types/scenarios";
import { type HandlerOptions, handlerOptionNames, operationHandler } from "../handler/operation-handler.ts";
import { type NamesOf, refuseUnknown } from "../handler/option-checks.ts";
import type { OperationHandler } from "../handler/responder.ts";
import { refuseInvalid } from "../service/service-answer.ts";
import { documentedAnswer, refuseUnknownMember } from "./documented-answer.ts";
import { answerScenario } from "./scenario-answer.ts";
import { createThrottle, type ThrottleOptions, throttleOptionNames } from "./throttle.ts";

/** The names of an operation's scenarios. */
export type ScenarioName<Id extends OperationId> = Extract<keyof ScenarioStatuses[Id], string>;

/** The status that a scenario answers with. */
export type ScenarioStatus<Id extends OperationId, Name extends ScenarioName<Id>> = Extract<
  ScenarioStatuses[Id][Name],
  OperationStatus<Id>
>;

/** The members of a body to change; a body that is text is replaced. */
export type BodyOverride<Body> = Body extends string ? string : Partial<Body>;

export type ScenarioOptions<Id extends OperationId, Status extends OperationStatus<Id>> = HandlerOptions<Id> & {
  /** Members that take the place of the scenario's, of those that the contract names. Checked when the handler is made. */
  readonly body?: BodyOverride<OperationBody<Id, Status>>;
} & (Status extends 429 ? ThrottleOptions : unknown);

/**
 * Makes a handler that answers an operation as the scenario does. Throws `InvalidOptionError` for an option that there is not, and
 * `UndocumentedAnswerError` for a `body` that the contract does not have.
 */
export type ScenarioFactory<Id extends OperationId, Name extends ScenarioName<Id>> = (
  options?: ScenarioOptions<Id, ScenarioStatus<Id, Name>>,
) => OperationHandler<Id>;

export type ScenarioFactories = {
  readonly [Id in OperationId]: { readonly [Name in ScenarioName<Id>]: ScenarioFactory<Id, Name> };
};

type AnyFactory = (options?: AnyOptions) => OperationHandler;

// Made without a look at the types of each: the union of all of them would be too large for the compiler.
const catalogue: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = typedCatalogue;
const factories: Readonly<Record<string, Readonly<Record<string, AnyFactory>>>> = mapMembers(catalogue, (named) =>
  mapMembers(
    named,
    (scenario): AnyFactory =>
      (options) =>
        scenarioHandler(scenario, options),
  ),
);

/** Every scenario of the contract, by operation and name, for `server.use(...)`. */
// The loop visits what the mapped type names.
export const scenarios = factories as unknown as ScenarioFactories;

function mapMembers<Value, Mapped>(values: Readonly<Record<string, Value>>, map: (value: Value) => Mapped) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}

/** The options of all scenarios, once the operation is no longer known by its type. */
interface AnyOptions extends HandlerOptions, ThrottleOptions {
  readonly body?: unknown;
}

const optionNames = { ...handlerOptionNames, body: true } as const;
const throttledOptionNames = { ...optionNames, ...throttleOptionNames } satisfies NamesOf<AnyOptions>;

function scenarioHandler(scenario: Scenario, options: AnyOptions = {}): OperationHandler {
  const { operationId, name, response } = scenario;
  const names = response.status === 429 ? throttledOptionNames : optionNames;
  refuseUnknown(`scenarios.${operationId}.${name}`, options, names);
  refuseUnknownMember(operationId, response.status, options.body);
  const { retryAfter } = options;
  const headers = { ...response.headers, ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }) };
  const body = override(response.body, options.body);
  const answer = documentedAnswer(operationId, { status: response.status, headers, body });
  return operationHandler(operationId, options, () => {
    const isThrottled = createThrottle(options);
    return (call) => {
      if (!isThrottled()) return undefined;
      // A success cannot come of an invalid request. Other faults of the service do not wait for validation.
      const refusal = response.status < 300 ? refuseInvalid(call) : undefined;
      return refusal ?? answerScenario({ ...scenario, response: { ...response, ...answer } }, call);
    };
  });
}

function override(body: unknown, changes: unknown): unknown {
  if (changes === undefined) return body;
  const areRecords = [body, changes].every((value) => typeof value === "object" && value !== null);
  return areRecords ? Object.assign({}, body, changes) : changes;
}
