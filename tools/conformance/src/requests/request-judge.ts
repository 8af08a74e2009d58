import type { Operation, Parameter } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { errorCode, errorText } from "../answers/answer.ts";
import { bodyOf, type ContractBody, contractScenarios } from "../contract/contract.ts";
import { hasUnknownFormat, type SchemaCheck } from "../contract/schema-check.ts";
import { isParameterValue } from "../contract/text-value.ts";
import { isRecord } from "../json.ts";
import type { Subject } from "../subject/subject.ts";
import { judgeOption, type OptionVerdict } from "./odata-judge.ts";
import { bodyText } from "./request-line.ts";

/** A request of an operation, as what was put into it before it was written down. */
export interface GivenRequest {
  /** The values of each parameter, in the order they are sent. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** The names of query parameters that the operation does not have. */
  readonly unknown?: readonly string[];
  /** The text of the body; undefined where none is sent. */
  readonly body?: string | undefined;
}

/**
 * What the contract says of a request. It is written apart from what mocks and provider share, so that a fault in that cannot hide:
 * both would agree on it. What is written in a language of its own, as a filter is, it does not judge.
 */
export type Judgement =
  | { readonly verdict: "valid" | "undecided" }
  | { readonly verdict: "invalid"; readonly what: string; readonly codes: readonly (string | undefined)[] };

export function judgeRequest(subject: Subject, operation: Operation, given: GivenRequest): Judgement {
  const checks = subject.checks[operation.operationId];
  const judged = operation.parameters.map((parameter) => ({
    parameter,
    verdict: judgeValues(subject, operation, parameter, given.values[parameter.name] ?? []),
  }));
  const invalid = judged.find(({ verdict }) => verdict === "invalid")?.parameter;
  // Whether an option of OData that the operation does not have is refused or let pass, no schema says.
  const isUnknown = given.unknown?.some((name) => name.startsWith("$"));
  if (isUnknown || judged.some(({ verdict }) => verdict === "undecided")) return { verdict: "undecided" };
  if (invalid) {
    const isMissing = (given.values[invalid.name] ?? []).length === 0;
    return { verdict: "invalid", what: invalid.name, codes: [isMissing ? missing : invalid["x-invalid"]?.code] };
  }
  const body = bodyOf(subject.document, operation);
  if (body && !isBody(given.body, body.isRequired, checks?.body)) {
    return {
      verdict: "invalid",
      what: "the body",
      codes: isOverfull(given.body, operation)
        ? [overfull]
        : [body.code, ...(lacksMembers(given.body, body) ? [missing] : [])],
    };
  }
  return { verdict: "valid" };
}

function judgeValues(
  subject: Subject,
  operation: Operation,
  parameter: Parameter,
  [text, ...others]: readonly string[],
): OptionVerdict {
  if (text === undefined) return parameter.required === true ? "invalid" : "valid";
  const check = subject.checks[operation.operationId]?.parameters[parameter.name];
  if (others.length > 0 || !isParameterValue(text, parameter, check)) return "invalid";
  const ofOption = judgeOption(subject.document, operation, parameter.name, text);
  if (ofOption !== undefined || !hasUnknownFormat(parameter.schema)) return ofOption ?? "valid";
  const scenarios = Object.values(subject.catalogue[operation.operationId] ?? {});
  const isOfSuccess = ({ request, response }: Scenario) =>
    response.status < 300 && String(request.arguments[parameter.name]) === text;
  return scenarios.some(isOfSuccess) ? "valid" : "undecided";
}

function isBody(text: string | undefined, isRequired: boolean, check: SchemaCheck | undefined): boolean {
  if (text === undefined || text === "") return !isRequired;
  const value = parsed(text);
  return value !== undefined && check?.(value) === undefined;
}

/** The service's own code for what must be there and is not (documented). */
const missing = "MissingRequiredParameter";

function lacksMembers(text: string | undefined, { schema: { required } }: ContractBody): boolean {
  const members = text === undefined || text === "" ? {} : parsed(text);
  return Array.isArray(required) && isRecord(members) && required.some((name) => !Object.hasOwn(members, String(name)));
}

/** The service's own code for a batch of more than it takes (documented). */
const overfull = "MaximumBatchSizeExceeded";

function isOverfull(text: string | undefined, { batch }: Operation): boolean {
  const members = text === undefined || text === "" ? undefined : parsed(text);
  const list = batch && isRecord(members) ? members[batch.member] : undefined;
  return batch !== undefined && Array.isArray(list) && list.length > batch.max;
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An answer that is no success and that a request which fits its schemas may get all the same. */
export interface Refusal {
  readonly status: number;
  readonly code: string | undefined;
  /** Because of what is there or is not, or because of a rule that no schema has, such as that a time must be recent. */
  readonly because: "absent" | "ruled out";
}

/**
 * What a request that fits its schemas is answered, other than a success: that nothing is found, that an action runs already, or that a
 * rule is broken. It is the end of a scenario of the operation's own whose request fits, and that no state forces upon the provider.
 */
export function refusalsOf(subject: Subject, operation: Operation): Refusal[] {
  const catalogue = subject.catalogue[operation.operationId] ?? {};
  return contractScenarios(subject.document, operation).flatMap(({ name, status, isCommon }): Refusal[] => {
    const scenario = catalogue[name];
    if (scenario === undefined || isCommon || status < 400 || isForced(scenario)) return [];
    if (judgeRequest(subject, operation, givenBy(operation, scenario)).verdict !== "valid") return [];
    // What is said of an invalid value is not said of one that breaks a rule.
    if (speaksOfInvalid(scenario, operation)) return [];
    // Beside the state that a caller may call, every other is about what there is.
    const because = scenario.states.length > 1 ? "absent" : "ruled out";
    return [{ status, code: errorCode(scenario.response.body), because }];
  });
}

function speaksOfInvalid({ request, response }: Scenario, { parameters }: Operation): boolean {
  const message = errorText(response.body, "message");
  return parameters.some(({ name, "x-invalid": invalid }) => {
    const value = String(request.arguments[name]);
    return invalid !== undefined && invalid.message.replace("{value}", () => value) === message;
  });
}

/** Whether a caller that may not call gets the answer, or a state names it. */
function isForced({ states }: Scenario): boolean {
  const names = states.map(({ name }) => name);
  const forced = ["operationAnswers", "quotaUsedUp"];
  return !names.includes("callerAuthorized") || names.some((name) => forced.includes(name));
}

/** Whether an operation succeeds only where a provider is told to answer so: what it takes is another each day. */
export function isOnlyStaged(subject: Subject, { operationId }: Operation): boolean {
  const successes = Object.values(subject.catalogue[operationId] ?? {}).filter(({ response }) => response.status < 300);
  return successes.every(isForced);
}

/** The request of a scenario, as it is judged. */
export function givenBy({ parameters }: Operation, scenario: Scenario): GivenRequest {
  const values = Object.entries(scenario.request.arguments).filter(([name]) =>
    parameters.some((one) => one.name === name),
  );
  return {
    values: Object.fromEntries(values.map(([name, value]) => [name, [String(value)]])),
    body: bodyText(scenario),
  };
}
