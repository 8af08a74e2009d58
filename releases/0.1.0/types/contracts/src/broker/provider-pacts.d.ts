import { type PactDocument } from "../pact-document.ts";
import type { Broker } from "./broker.ts";
export interface BrokerPact {
    readonly document: PactDocument;
    readonly resultsUrl: string;
}
export interface ProviderVersion {
    readonly number: string;
    readonly branch?: string | undefined;
}
export declare function fetchProviderPacts(broker: Broker, branch: string | undefined): Promise<BrokerPact[]>;
export declare function announceVersion(broker: Broker, { number, branch }: ProviderVersion): Promise<void>;
export declare function publishResult(broker: Broker, { resultsUrl }: BrokerPact, { number }: ProviderVersion, success: boolean): Promise<void>;
