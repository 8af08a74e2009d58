export type { ScenarioStatuses } from "./generated/resources/index.ts";
export type { ProviderStateParams } from "./generated/scenarios/provider-states.ts";
export { providerStates } from "./generated/scenarios/provider-states.ts";
export { hasCaller } from "./scenarios/has-caller.ts";
export { loadExchanges } from "./scenarios/load-exchanges.ts";
export type { ExchangesOf } from "./scenarios/operation-exchanges.ts";
export type { Exchange, ProviderState, ProviderStateDefinition, Scenario } from "./scenarios/scenario.ts";
export { asFile, callArguments, isScenarioFile, type ScenarioFile, sentBody } from "./scenarios/scenario-request.ts";
export { scenarioStatuses } from "./scenarios/scenario-statuses.ts";
