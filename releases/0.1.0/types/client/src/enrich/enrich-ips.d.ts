import type { OperationAnswer } from "@defender-endpoint/types";
import type { DefenderClient } from "../defender-client.ts";
import type { AnyDefenderError } from "../errors/any-error.ts";
import { type Inputs, type ManyOptions } from "../many.ts";
import { type Runtime } from "../runtime.ts";
import { type IPAddress } from "./ip-address.ts";
export interface EnricherOptions {
    readonly cacheMs?: number;
    readonly maxEntries?: number;
    readonly runtime?: Runtime;
}
export interface EnrichOptions extends ManyOptions {
    readonly lookBackHours?: number;
}
export type Enrichment = {
    readonly input: string;
    readonly ok: true;
    readonly address: IPAddress;
    readonly value: OperationAnswer<"getIPStatistics">;
} | {
    readonly input: string;
    readonly ok: false;
    readonly address: IPAddress | undefined;
    readonly error: AnyDefenderError;
};
export type Enricher = (inputs: Inputs<string>, options?: EnrichOptions) => AsyncGenerator<Enrichment, void, undefined>;
export declare function createIPEnricher(defender: Pick<DefenderClient, "getIPStatistics">, { cacheMs, maxEntries, runtime }?: EnricherOptions): Enricher;
