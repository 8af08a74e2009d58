import type { ContractExample } from "./contract-example.ts";
import type { QuotaLedger } from "./quota-ledger.ts";
import type { StagedStore } from "./staged-store.ts";
import type { StatisticsClock } from "./statistics-clock.ts";
export declare const stagingTenant = "provider-states";
export interface Staging {
    begin(): Promise<void>;
    reset(): Promise<void>;
    answered(): void;
    stageAnswer(operationId: string, answer: ContractExample): void;
    answerOf(operationId: string): ContractExample | undefined;
    stageStringCounts(): void;
    countsAlsoAsStrings(): boolean;
}
export declare function createStaging(store: StagedStore, clock: StatisticsClock, quotas: QuotaLedger, legacyCounts: boolean): Staging;
