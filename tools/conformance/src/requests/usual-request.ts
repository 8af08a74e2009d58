import { exampleValues, type Operation } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { Subject } from "../subject/subject.ts";
import { type GivenRequest, givenBy } from "./request-judge.ts";

/** The first scenario of an operation that ends in a success. */
export function firstSuccess(
  { catalogue }: Pick<Subject, "catalogue">,
  { operationId }: Operation,
): Scenario | undefined {
  return Object.values(catalogue[operationId] ?? {}).find(({ response }) => response.status < 300);
}

/** The request of that scenario, or one of the contract's examples, with nothing but what must be there. */
export function usualRequest(subject: Pick<Subject, "catalogue">, operation: Operation): GivenRequest {
  const success = firstSuccess(subject, operation);
  const given: GivenRequest = success ? givenBy(operation, success) : { values: {} };
  const required = operation.parameters.filter((parameter) => parameter.in === "path" || parameter.required);
  const values = required.map((parameter) => [
    parameter.name,
    given.values[parameter.name] ?? [exampleValues(parameter)[0] ?? ""],
  ]);
  return { ...given, values: Object.fromEntries(values) };
}
