export type { ProviderStateParams } from "./generated/scenarios.ts";
export { providerStates, scenarios } from "./generated/scenarios.ts";
export { hasCaller } from "./has-caller.ts";
export type { ProviderState, ProviderStateDefinition, Scenario } from "./scenario.ts";
