import type { ProviderStateParams, providerStates } from "@defender-endpoint/types/scenarios";

/** The name of a state that an interaction may require of a provider. */
export type ProviderStateName = keyof ProviderStateParams;

/** What a state hands back when a provider is put into it, such as the caller's token. Of most states it is not looked at. */
export type ProviderStateValues<Name extends ProviderStateName> =
  (typeof providerStates)[Name]["provides"] extends readonly []
    ? unknown
    : Readonly<Record<(typeof providerStates)[Name]["provides"][number], string>>;

/** `setup` before the request of an interaction, `teardown` after it. */
export type StateAction = "setup" | "teardown";

/**
 * Puts the provider into one state, or out of it again.
 * What it returns for `teardown` is not looked at.
 */
export type ProviderStateHandler<Name extends ProviderStateName> = (
  params: ProviderStateParams[Name],
  action: StateAction,
) => ProviderStateValues<Name> | Promise<ProviderStateValues<Name>>;

/** One handler for every state of the contract: an object of this type does not compile while one is missing. */
export type ProviderStateHandlers = { readonly [Name in ProviderStateName]: ProviderStateHandler<Name> };
