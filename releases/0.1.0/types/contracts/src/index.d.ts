export type { ProviderStateDefinition, ProviderStateParams } from "@defender-endpoint/types/scenarios";
export { providerStates } from "@defender-endpoint/types/scenarios";
export type { BrokerOptions } from "./broker/broker.ts";
export { BrokerError, PactFileError, PactVerifierError, VerificationOptionError } from "./errors.ts";
export { pactFiles } from "./pact-files.ts";
export type { ProviderStateHandler, ProviderStateHandlers, ProviderStateName, ProviderStateValues, StateAction, } from "./states.ts";
export type { InteractionVerification, Verification } from "./verification.ts";
export type { VerifyProviderOptions } from "./verification-options.ts";
export { verifyProvider } from "./verify-provider.ts";
