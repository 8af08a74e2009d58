export type { ScenarioStatuses } from "./generated/resources/index.ts";
export type { ProviderStateParams } from "./generated/scenarios/provider-states.ts";
export { providerStates } from "./generated/scenarios/provider-states.ts";
export { hasCaller } from "./scenarios/has-caller.ts";
export { loadScenarios } from "./scenarios/load-scenarios.ts";
export type { ScenariosOf } from "./scenarios/operation-scenarios.ts";
export type { ProviderState, ProviderStateDefinition, Scenario } from "./scenarios/scenario.ts";
export { asFile, callArguments, isScenarioFile, type ScenarioFile, sentBody } from "./scenarios/scenario-request.ts";
export { scenarioStatuses } from "./scenarios/scenario-statuses.ts";
