import { operationTable } from "@defender-endpoint/types";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { resourceOf } from "../src/pact/resource.ts";
import { chooseScenarios } from "./chosen-scenarios.ts";
import { describeScenario } from "./exchange.ts";

const catalogue: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = scenarios;

/**
 * The scenarios that become interactions, in the order of the catalogue.
 * @throws if two would become one interaction: Pact keeps only the last of the same description and states, silently.
 */
export function listScenarios(): Scenario[] {
  const operations = Object.values(operationTable);
  const all = chooseScenarios(
    operations.map((operation) => ({
      operation,
      resource: resourceOf(operation.operationId),
      scenarios: Object.values(catalogue[operation.operationId] ?? {}),
    })),
  );
  const keys = new Set(all.map((scenario) => describeScenario(scenario)));
  if (keys.size !== all.length) throw new Error("Two scenarios have the same description.");
  return all;
}

/** Those of each resource, by its name. */
export function scenariosByResource(): ReadonlyMap<string, readonly Scenario[]> {
  return Map.groupBy(listScenarios(), ({ operationId }) => resourceOf(operationId));
}
