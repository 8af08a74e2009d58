import type { ScenarioStatuses } from "../generated/resources/index.ts";
import { operationRules } from "../generated/rules/index.ts";
import { allScenarios } from "../generated/scenarios/all.ts";
import { allBackgrounds } from "../generated/scenarios/background/all.ts";
import { commonBackgrounds } from "../generated/scenarios/background/common.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { exchangesFrom } from "./operation-exchanges.ts";
import type { Exchange, Scenario } from "./scenario.ts";
import type { Backgrounds, OperationScenarios } from "./scenario-data.ts";

/** The scenarios of an operation by name. */
export type ScenariosOf<Id extends OperationId> = { readonly [Name in keyof ScenarioStatuses[Id]]: Scenario };

/** Every scenario of every operation at once: for programs that go through all of them. A page loads those it needs. */
export const scenarios: { readonly [Id in OperationId]: ScenariosOf<Id> } = /* @__PURE__ */ allOf(allScenarios);

function allOf(data: Readonly<Record<OperationId, OperationScenarios>>) {
  // The keys of a record are its ids: Object.entries only forgets it.
  const entries = Object.entries(data) as [OperationId, OperationScenarios][];
  return Object.fromEntries(
    entries.map(([id, ofOperation]) => {
      const exchanges = Object.values<Exchange>(exchangesFrom(id, ofOperation, operationRules[id]));
      const backgrounds = { ...commonBackgrounds, ...allBackgrounds[id] };
      return [id, Object.fromEntries(exchanges.map((one) => [one.name, withBackground(one, backgrounds)]))];
    }),
  ) as {
    readonly [Id in OperationId]: ScenariosOf<Id>;
  };
}

function withBackground(exchange: Exchange, backgrounds: Backgrounds): Scenario {
  const background = backgrounds[exchange.name];
  if (!background)
    throw new Error(`Nothing is said of ${exchange.operationId}.${exchange.name}. Run \`npm run generate\`.`);
  const { summary, evidence } = background;
  const params = [...(background.params ?? [])];
  const states = exchange.states.map((state) => ({ ...state, params: state.params ?? params.shift() ?? {} }));
  return { ...exchange, summary, evidence, states };
}
