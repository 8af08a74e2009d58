import type { Operation } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { errorCode } from "../answers/answer.ts";
import { bodyOf, contractScenarios } from "../contract/contract.ts";
import { hasUnknownFormat } from "../contract/schema-check.ts";
import { isParameterValue } from "../contract/text-value.ts";
import type { Subject } from "../subject/subject.ts";

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
  | { readonly verdict: "invalid"; readonly what: string; readonly code: string | undefined };

export function judgeRequest(subject: Subject, operation: Operation, given: GivenRequest): Judgement {
  const checks = subject.checks[operation.operationId];
  const { parameters } = operation;
  const invalid = parameters.find((parameter) => {
    const values = given.values[parameter.name] ?? [];
    if (values.length === 0) return parameter.required === true;
    return values.length > 1 || !isParameterValue(values[0] ?? "", parameter, checks?.parameters[parameter.name]);
  });
  const undecided = parameters.some(({ name, schema, examples }) => {
    const isExample = Object.values(examples).some(({ value }) => String(value) === given.values[name]?.[0]);
    return given.values[name]?.length === 1 && hasUnknownFormat(schema) && !isExample;
  });
  // Whether an option of OData that the operation does not have is refused or let pass, no schema says.
  if (undecided || given.unknown?.some((name) => name.startsWith("$"))) return { verdict: "undecided" };
  if (invalid) return { verdict: "invalid", what: invalid.name, code: invalid["x-invalid"]?.code };
  const body = bodyOf(subject.document, operation);
  if (body && !isBody(given.body, body.isRequired, checks?.body)) {
    return { verdict: "invalid", what: "the body", code: body.code };
  }
  return { verdict: "valid" };
}

function isBody(
  text: string | undefined,
  isRequired: boolean,
  check: ((value: unknown) => unknown) | undefined,
): boolean {
  if (text === undefined || text === "") return !isRequired;
  try {
    return check?.(JSON.parse(text)) === undefined;
  } catch {
    return false;
  }
}

/** An answer that is no success and that a valid request may get all the same. */
export interface Absence {
  readonly status: number;
  readonly code: string | undefined;
}

/**
 * What a valid request is answered for what is there or is not: that nothing is found, or that an action runs already. It is the end
 * of a scenario of the operation's own whose request is valid, and that no state forces upon the provider.
 */
export function absencesOf(subject: Subject, operation: Operation): Absence[] {
  const catalogue = subject.catalogue[operation.operationId] ?? {};
  return contractScenarios(subject.document, operation).flatMap(({ name, status, isCommon }): Absence[] => {
    const scenario = catalogue[name];
    if (scenario === undefined || isCommon || status < 400) return [];
    const isOfData =
      isCausedByData(scenario) && judgeRequest(subject, operation, givenBy(operation, scenario)).verdict === "valid";
    if (!isOfData) return [];
    return [{ status, code: errorCode(scenario.response.body) }];
  });
}

/** Whether a caller that may call gets the answer, for what the data holds: a state says so, and does not name the answer itself. */
function isCausedByData({ states }: Scenario): boolean {
  const names = states.map(({ name }) => name);
  const forced = ["operationAnswers", "quotaUsedUp"];
  return names.length > 1 && names.includes("callerAuthorized") && !names.some((name) => forced.includes(name));
}

/** The request of a scenario, as it is judged. */
export function givenBy({ parameters }: Operation, { request }: Scenario): GivenRequest {
  const values = Object.entries(request.arguments).filter(([name]) => parameters.some((one) => one.name === name));
  return {
    values: Object.fromEntries(values.map(([name, value]) => [name, [String(value)]])),
    body: "body" in request && request.body !== undefined ? JSON.stringify(request.body) : undefined,
  };
}
