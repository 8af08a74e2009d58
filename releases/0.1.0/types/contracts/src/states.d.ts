import type { ProviderStateParams, providerStates } from "@defender-endpoint/types/scenarios";
export type ProviderStateName = keyof ProviderStateParams;
export type ProviderStateValues<Name extends ProviderStateName> = (typeof providerStates)[Name]["provides"] extends readonly [] ? unknown : Readonly<Record<(typeof providerStates)[Name]["provides"][number], string>>;
export type StateAction = "setup" | "teardown";
export type ProviderStateHandler<Name extends ProviderStateName> = (params: ProviderStateParams[Name], action: StateAction) => ProviderStateValues<Name> | Promise<ProviderStateValues<Name>>;
export type ProviderStateHandlers = {
    readonly [Name in ProviderStateName]: ProviderStateHandler<Name>;
};
