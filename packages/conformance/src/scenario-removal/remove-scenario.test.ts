import type { Scenario } from "@defender-endpoint/types/scenarios";
import { expect, test } from "vitest";
import { readSubject } from "../subject.ts";
import { listScenarios, oneOfEachKind, ownStates } from "./choose-scenarios.ts";
import type { Inventory } from "./inventory.ts";
import { leftOf } from "./remove-scenario.ts";

const all = listScenarios(await readSubject());

function scenario(name: string): Scenario {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`There is no scenario ${name}.`);
  return found;
}

/** What there is once a scenario is gone. */
function without(gone: Scenario): Inventory {
  const others = all.filter((one) => one !== gone);
  return {
    handlers: others.map(({ operationId, name }) => `${operationId} ${name}`),
    interactions: others.map(({ operationId, name, summary }) => `${operationId} ${name}: ${summary}`),
    states: [...new Set(others.flatMap(({ states }) => states.map(({ name }) => name)))],
    red: [{ cell: "getIPStatistics 200 application/json, mock", problems: [`${gone.name} has gone`] }],
  };
}

test("a state goes with the only scenario that needs it", () => {
  expect(ownStates(scenario("legacyStringCounts"), all)).toEqual(["countsAlsoAsStrings"]);
  expect(ownStates(scenario("seen"), all)).toEqual([]);
});

test("the chosen scenarios differ in what goes with them", () => {
  const chosen = oneOfEachKind(all);
  expect(chosen.length).toBeGreaterThanOrEqual(4);
  expect(chosen.some((one) => ownStates(one, all).length > 0)).toBe(true);
  expect(chosen.some(({ response }) => response.status === 404)).toBe(true);
});

test.each(all.map(({ name }) => name))("%s, once it is gone, has left nothing behind", (name) => {
  expect(leftOf(scenario(name), all, without(scenario(name)))).toEqual([]);
});

test("everything that is left behind is named, and so is what should not have gone", () => {
  const gone = scenario("legacyStringCounts");
  const before: Inventory = { ...without(scenario("seen")), red: [] };
  expect(leftOf(gone, all, before)).toEqual([
    "the mocks still have its handler",
    "the pact still has its interaction",
    "its state countsAlsoAsStrings is still there",
    "the handler of getIPStatistics seen is gone",
    "the matrix does not show the hole",
  ]);
  const { states, ...rest } = without(gone);
  expect(leftOf(gone, all, { ...rest, states: states.filter((name) => name !== "ipContacted") })).toEqual([
    "the state ipContacted of others is gone",
  ]);
});
