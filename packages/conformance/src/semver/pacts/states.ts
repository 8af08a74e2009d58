import { isDeepStrictEqual } from "node:util";
import { isRecord, type JsonRecord } from "../../../../contracts/src/json.ts";
import type { FoundInPact } from "./comparison.ts";

/** A value of the former pact that a state sets up, and the one that it sets up now. */
export type IsSetUp = (was: unknown, is: unknown) => boolean;

/** The states that a provider is put into, by their names. Returns which values follow from their parameters. */
export function compareRequiredStates(found: FoundInPact, before: unknown, now: unknown): IsSetUp {
  const [was, is] = [readStates(before), readStates(now)];
  const changes = [
    ...[...is.keys()].filter((name) => !was.has(name)).map((name) => `also ${name}`),
    ...[...was.keys()].filter((name) => !is.has(name)).map((name) => `no longer ${name}`),
  ];
  if (changes.length > 0) found("states-changed", "providerStates", changes.join(", "));
  const setUp: [unknown, unknown][] = [];
  for (const [name, parameters] of was) {
    const present = is.get(name);
    if (!present) continue;
    const [names, newNames] = [Object.keys(parameters).sort(), Object.keys(present).sort()];
    const at = `providerStates ${name}`;
    if (!isDeepStrictEqual(names, newNames)) found("state-parameters-changed", at, newNames.join(", ") || "none");
    else if (!isDeepStrictEqual(parameters, present)) found("values-changed", at, "other parameters");
    setUp.push(...names.map((key): [unknown, unknown] => [parameters[key], present[key]]));
  }
  return (one, other) => setUp.some(([former, present]) => former === one && present === other);
}

function readStates(value: unknown): Map<string, JsonRecord> {
  const states = Array.isArray(value) ? value.filter(isRecord) : [];
  return new Map(states.map(({ name, params }) => [String(name), isRecord(params) ? params : {}]));
}
