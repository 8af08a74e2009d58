import type { OperationBody, OperationId, OperationStatus } from "@defender-endpoint/types";
import { scenarios as catalogue, type Scenario } from "@defender-endpoint/types/scenarios";
import { type HandlerOptions, handlerOptionNames, operationHandler } from "../handler/operation-handler.ts";
import { type NamesOf, refuseUnknown } from "../handler/option-checks.ts";
import type { OperationHandler } from "../handler/responder.ts";
import { refuseInvalid } from "../service/service-answer.ts";
import { documentedAnswer, refuseUnknownMember } from "./documented-answer.ts";
import { answerScenario } from "./scenario-answer.ts";
import { createThrottle, type ThrottleOptions, throttleOptionNames } from "./throttle.ts";

type Catalogue = typeof catalogue;

/** The names of an operation's scenarios. */
export type ScenarioName<Id extends OperationId> = Extract<keyof Catalogue[Id], string>;

/** The status that a scenario answers with. */
export type ScenarioStatus<Id extends OperationId, Name extends ScenarioName<Id>> = Catalogue[Id][Name] extends {
  readonly response: { readonly status: infer Status };
}
  ? Extract<Status, OperationStatus<Id>>
  : never;

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

/** Every scenario of the contract, by operation and name, for `server.use(...)`. */
// The loop visits what the mapped type names; Object.fromEntries cannot say so.
export const scenarios = Object.fromEntries(
  Object.entries(catalogue).map(([operationId, named]) => [
    operationId,
    Object.fromEntries(
      Object.entries(named).map(([name, scenario]) => [
        name,
        (options?: AnyOptions) => scenarioHandler(scenario, options),
      ]),
    ),
  ]),
) as ScenarioFactories;

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
