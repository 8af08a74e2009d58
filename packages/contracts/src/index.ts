export type { ProviderStateDefinition, ProviderStateParams } from "@defender-endpoint/types/scenarios";
export { providerStates } from "@defender-endpoint/types/scenarios";
export type { BrokerOptions } from "./broker/broker.ts";
export { BrokerError, PactFileError, PactVerifierError, VerificationOptionError } from "./errors.ts";
export { pactFiles } from "./pact/pact-files.ts";
export type {
  ProviderStateHandler,
  ProviderStateHandlers,
  ProviderStateName,
  ProviderStateValues,
  StateAction,
} from "./states/states.ts";
export type { InteractionVerification, Verification } from "./verify/verification.ts";
export type { VerifyProviderOptions } from "./verify/verification-options.ts";
export { verifyProvider } from "./verify/verify-provider.ts";
