import { parseTimestamp } from "@defender-endpoint/service";
import {
  type ProviderStateDefinition,
  type ProviderStateParams,
  providerStates,
} from "@defender-endpoint/types/scenarios";
import { errors } from "../service/error-catalogue.ts";

export type StateName = keyof ProviderStateParams;

export function isStateName(name: string): name is StateName {
  return Object.hasOwn(providerStates, name);
}

/** Checks a state's parameters against the contract. Throws a 400 that names the first wrong one. */
export function readStateParams<Name extends StateName>(name: Name, given: unknown): ProviderStateParams[Name] {
  const { params }: ProviderStateDefinition = providerStates[name];
  const values: Record<string, unknown> = { ...(typeof given === "object" ? given : {}) };
  for (const [param, schema] of Object.entries(params)) {
    const problem = problemWith(values[param], schema);
    if (problem !== undefined) throw errors.invalidBody(`The state ${name} needs ${param} to be ${problem}.`);
  }
  // Every parameter of the state has been checked just now.
  return values as unknown as ProviderStateParams[Name];
}

interface ParamSchema {
  readonly type?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly format?: unknown;
  readonly enum?: unknown;
}

/** The contract's parameters are plain: a type, and at most bounds, a format or a list of values. */
function problemWith(
  value: unknown,
  { type, minimum, maximum, format, enum: values }: ParamSchema,
): string | undefined {
  if (type === "integer") {
    if (!Number.isSafeInteger(value)) return "an integer";
    if (typeof minimum === "number" && Number(value) < minimum) return `at least ${minimum}`;
    return typeof maximum === "number" && Number(value) > maximum ? `at most ${maximum}` : undefined;
  }
  if (typeof value !== type) return `a ${String(type)}`;
  if (Array.isArray(values) && !values.includes(value)) return `one of ${values.join(", ")}`;
  if (format === "date-time" && parseTimestamp(String(value)) === undefined) return "an ISO 8601 time with a zone";
  return undefined;
}
