import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { type ProviderStateDefinition, providerStates, type Scenario } from "@defender-endpoint/types/scenarios";
import { expect, test } from "vitest";
import { providerStates as published } from "../index.ts";

const definitions: Readonly<Record<string, ProviderStateDefinition>> = published;

test("the package publishes the catalogue's provider states, each with its meaning and the types of its parameters", () => {
  expect(published).toBe(providerStates);
  for (const { summary, params } of Object.values(definitions)) {
    expect(summary).toMatch(/\w \w.*\.$/s);
    for (const schema of Object.values(params)) expect(schema).toHaveProperty("type");
  }
});

const everyScenario: Scenario[] = Object.values(scenarios).flatMap((operation) => Object.values(operation));

test.each(everyScenario)(
  "$operationId $name requires states that are published, with their parameters",
  ({ states }) => {
    for (const { name, params } of states) {
      expect(Object.keys(definitions[name]?.params ?? {}).sort()).toEqual(Object.keys(params).sort());
      expect(definitions).toHaveProperty(name);
    }
    expect(states.filter(({ name }) => definitions[name]?.provides.includes("token")).length).toBeLessThanOrEqual(1);
  },
);
