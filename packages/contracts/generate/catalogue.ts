import { type Scenario, scenarios } from "@defender-endpoint/types/scenarios";
import { resourceOf } from "../src/resource.ts";
import { describeScenario } from "./interaction.ts";

/**
 * The scenarios that become interactions, in the order of the catalogue.
 * @throws if two would become one interaction: Pact keeps only the last of the same description and states, silently.
 */
export function listScenarios(): Scenario[] {
  const all: Scenario[] = Object.values(scenarios).flatMap((operation) => Object.values(operation));
  const keys = new Set(all.map((scenario) => describeScenario(scenario)));
  if (keys.size !== all.length) throw new Error("Two scenarios have the same description.");
  return all;
}

/** Those of each resource, by its name. */
export function scenariosByResource(): ReadonlyMap<string, readonly Scenario[]> {
  return Map.groupBy(listScenarios(), ({ operationId }) => resourceOf(operationId));
}
