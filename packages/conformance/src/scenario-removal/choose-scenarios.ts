import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { Subject } from "../subject.ts";

export function listScenarios({ catalogue }: Pick<Subject, "catalogue">): Scenario[] {
  return Object.values(catalogue).flatMap((named) => Object.values(named));
}

/** The names of states that a scenario needs and no other one does. They go with it. */
export function ownStates(scenario: Scenario, all: readonly Scenario[]): string[] {
  const others = all.filter((other) => other !== scenario).flatMap(({ states }) => states.map(({ name }) => name));
  return scenario.states.map(({ name }) => name).filter((name) => !others.includes(name));
}

/**
 * One scenario of each kind. Kinds differ in what goes with them: a status, an example or a state that others have as well,
 * or that they alone have.
 */
export function oneOfEachKind(all: readonly Scenario[]): Scenario[] {
  const kinds = new Map<string, Scenario>();
  for (const scenario of all) {
    const others = all.filter((other) => other !== scenario && other.operationId === scenario.operationId);
    const { status, example } = scenario.response;
    const kind = [
      others.some(({ response }) => response.status === status),
      others.some(({ response }) => response.status === status && response.example === example),
      ownStates(scenario, all).length === 0,
    ].join();
    if (!kinds.has(kind)) kinds.set(kind, scenario);
  }
  return [...kinds.values()];
}
