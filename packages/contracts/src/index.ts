export type { ProviderStateDefinition, ProviderStateParams } from "@defender-endpoint/types/scenarios";
export { providerStates } from "@defender-endpoint/types/scenarios";
export { PactFileError, PactVerifierError, VerificationOptionError } from "./errors.ts";
export { pactFiles } from "./pact-files.ts";
export type {
  ProviderStateHandler,
  ProviderStateHandlers,
  ProviderStateName,
  ProviderStateValues,
  StateAction,
} from "./states.ts";
export type { InteractionVerification, Verification } from "./verification.ts";
export type { VerifyProviderOptions } from "./verify-provider.ts";
export { verifyProvider } from "./verify-provider.ts";
