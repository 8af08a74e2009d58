import { Broker, type BrokerOptions } from "./broker/broker.ts";
import type { ProviderVersion } from "./broker/provider-pacts.ts";
import { type PactDocument } from "./pact-document.ts";
import { type StateSource } from "./state-source.ts";
import type { ProviderStateHandlers } from "./states.ts";
export interface VerifyProviderOptions {
    readonly providerUrl: string | URL;
    readonly statesUrl?: string | URL;
    readonly stateHandlers?: Partial<ProviderStateHandlers>;
    readonly token?: string;
    readonly pactFiles?: readonly (string | URL)[];
    readonly broker?: BrokerOptions;
    readonly providerVersion?: string;
    readonly providerBranch?: string;
    readonly only?: string;
    readonly timeout?: number;
}
export interface VerificationRun {
    readonly provider: URL;
    readonly timeout: number;
    readonly token: string | undefined;
    readonly only: string | undefined;
    readonly states: StateSource | undefined;
    readonly pacts: readonly PactDocument[] | Broker;
    readonly version: ProviderVersion | undefined;
    readonly branch: string | undefined;
}
export declare function readOptions({ providerUrl, token, only, timeout, ...rest }: VerifyProviderOptions): {
    provider: URL;
    timeout: number;
    token: string | undefined;
    only: string | undefined;
    states: StateSource | undefined;
    pacts: PactDocument[] | Broker;
    version: ProviderVersion | undefined;
    branch: string | undefined;
};
