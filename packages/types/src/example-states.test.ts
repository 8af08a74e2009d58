import { expect, test } from "vitest";
import { exampleStates } from "./example-states.ts";
import { scenarios } from "./scenario-catalogue.ts";

test("what the contract's successes need to be there is there, each once", () => {
  expect(exampleStates).toEqual(
    [...new Set(exampleStates.map((one) => JSON.stringify(one)))].map((one) => JSON.parse(one)),
  );
  for (const state of scenarios.getIPStatistics.seen.states.filter(({ name }) => name === "contacted")) {
    expect(exampleStates).toContainEqual(state);
  }
  for (const { params } of scenarios.getMachine.found.states.filter(({ name }) => name === "entityExists")) {
    const { "@odata.context": _, ...value } = Object(params["value"]);
    expect(exampleStates).toContainEqual({ name: "entityExists", params: { entity: "Machine", value } });
  }
});

test("what only a refusal needs is not there, nor who calls", () => {
  expect([...new Set(exampleStates.map(({ name }) => name))].sort()).toEqual([
    "contacted",
    "contactedBy",
    "entityExists",
    "entityRelated",
    "queryAnswered",
  ]);
  const pending = scenarios.isolateMachine.activeRequest.states.find(
    ({ params }) => params["entity"] === "MachineAction",
  );
  expect(pending).toBeDefined();
  expect(exampleStates).not.toContainEqual(pending);
});
