import type { Operation, Parameter, ScenarioSource } from "./forms.ts";

/** The statuses under which an operation documents a good answer. */
export function successes({ responses }: Pick<Operation, "responses">): number[] {
  return Object.keys(responses)
    .map(Number)
    .filter((status) => status >= 200 && status < 300);
}

/** The request of an operation's first success, without the parameters that may be left out. */
export function usualRequest(operation: Operation, scenarios: readonly ScenarioSource[]): ScenarioSource["request"] {
  const first = scenarios.find(({ response }) => successes(operation).includes(response.status));
  if (first === undefined) throw new Error(`${operation.operationId} has no scenario that succeeds. Add one.`);
  const optional = operation.parameters.filter(({ required }) => !required).map(({ name }) => name);
  return Object.fromEntries(Object.entries(first.request).filter(([name]) => !optional.includes(name)));
}

/** The values that a parameter is illustrated with, the usual one first. */
export function exampleValues({ examples }: Parameter): string[] {
  return Object.values(examples).map(({ value }) => String(value));
}
