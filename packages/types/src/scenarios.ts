export type { ScenarioStatuses } from "./generated/scenarios/index.ts";
export { scenarioStatuses } from "./generated/scenarios/index.ts";
export type { ProviderStateParams } from "./generated/scenarios/provider-states.ts";
export { providerStates } from "./generated/scenarios/provider-states.ts";
export { hasCaller } from "./has-caller.ts";
export type { ProviderState, ProviderStateDefinition, Scenario } from "./scenario.ts";
export { asFile, callArguments, isScenarioFile, type ScenarioFile, sentBody } from "./scenario-request.ts";
export { loadScenarios } from "./scenarios/load-scenarios.ts";
export type { ScenariosOf } from "./scenarios/operation-scenarios.ts";
