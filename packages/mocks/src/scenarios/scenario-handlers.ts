import type { OperationBody, OperationId, OperationStatus } from "@defender-endpoint/types";
import { type ScenarioStatuses, scenarioStatuses } from "@defender-endpoint/types/scenarios";
import { scenariosOf } from "../contract/loaded-operations.ts";
import { onceChecked } from "../contract/once-checked.ts";
import { type HandlerOptions, handlerOptionNames, operationHandler } from "../handler/operation-handler.ts";
import { type NamesOf, refuseUnknown } from "../handler/option-checks.ts";
import type { OperationHandler } from "../handler/responder.ts";
import { refuseInvalid } from "../service/service-answer.ts";
import { refuseMisfit, refuseUnknownMember } from "./documented-answer.ts";
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
  /** Members that take the place of the scenario's, of those that the contract names. Checked as that of `reply` is. */
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
  // Over the statuses themselves, and not over their names: that keeps the sentence of each for editors to show.
  readonly [Id in OperationId]: {
    readonly [Name in keyof ScenarioStatuses[Id]]: ScenarioFactory<Id, Extract<Name, ScenarioName<Id>>>;
  };
};

type AnyFactory = (options?: AnyOptions) => OperationHandler;

// Made without a look at the types of each: the union of all of them would be too large for the compiler.
const statuses: Readonly<Record<OperationId, Readonly<Record<string, number>>>> = scenarioStatuses;
const factories = mapMembers(statuses, (named, operationId) =>
  mapMembers(
    named,
    (status, name): AnyFactory =>
      (options) =>
        scenarioHandler({ operationId, name, status }, options),
  ),
);

/** Every scenario of the contract, by operation and name, for `server.use(...)`. */
// The loop visits what the mapped type names.
export const scenarios = factories as unknown as ScenarioFactories;

function mapMembers<Name extends string, Value, Mapped>(
  values: Readonly<Record<Name, Value>>,
  map: (value: Value, name: Name) => Mapped,
): Record<string, Mapped> {
  // The names of a record are its keys: Object.entries only forgets it.
  const entries = Object.entries(values) as [Name, Value][];
  return Object.fromEntries(entries.map(([name, value]) => [name, map(value, name)]));
}

/** The options of all scenarios, once the operation is no longer known by its type. */
interface AnyOptions extends HandlerOptions, ThrottleOptions {
  readonly body?: unknown;
}

const optionNames = { ...handlerOptionNames, body: true } as const;
const throttledOptionNames = { ...optionNames, ...throttleOptionNames } satisfies NamesOf<AnyOptions>;

interface ChosenScenario {
  readonly operationId: OperationId;
  readonly name: string;
  readonly status: number;
}

function scenarioHandler({ operationId, name, status }: ChosenScenario, options: AnyOptions = {}): OperationHandler {
  const names = status === 429 ? throttledOptionNames : optionNames;
  refuseUnknown(`scenarios.${operationId}.${name}`, options, names);
  const changes = onceChecked(operationId, (checks) => {
    refuseUnknownMember(checks, status, options.body);
    if (options.body !== undefined) refuseMisfit(checks, status, options.body);
    return options.body;
  });
  const { retryAfter } = options;
  return operationHandler(operationId, options, () => {
    const isThrottled = createThrottle(options);
    return (call) => {
      if (!isThrottled()) return undefined;
      // A success cannot come of an invalid request. Other faults of the service do not wait for validation.
      const refusal = status < 300 ? refuseInvalid(call) : undefined;
      if (refusal) return refusal;
      const scenario = scenariosOf(operationId)[name];
      if (!scenario) throw new Error(`${operationId} has no scenario ${name}. Run \`npm run generate\`.`);
      const { response } = scenario;
      const waiting = retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
      const headers = { ...response.headers, ...waiting };
      const answer = answerScenario({ ...scenario, response: { ...response, headers } }, call);
      return { ...answer, body: override(answer.body, changes()) };
    };
  });
}

function override(body: unknown, changes: unknown): unknown {
  if (changes === undefined) return body;
  const areRecords = [body, changes].every((value) => typeof value === "object" && value !== null);
  return areRecords ? Object.assign({}, body, changes) : changes;
}
