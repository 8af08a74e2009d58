import type { RateLimit } from "@defender-endpoint/types";
export interface QuotaHolder {
    readonly tenantId: string;
    readonly applicationId: string;
}
export interface StagedUse extends RateLimit {
    readonly retryAfter: boolean;
}
export interface QuotaUse extends QuotaHolder {
    readonly operationId: string;
    readonly windows: readonly (RateLimit & {
        readonly used: number;
    })[];
}
export interface QuotaLedger {
    take(holder: QuotaHolder, operation: {
        operationId: string;
        rateLimits: readonly RateLimit[];
    }): void;
    stage(use: StagedUse): void;
    unstage(): void;
    forget(tenantId?: string): void;
    use(): QuotaUse[];
}
export declare function createQuotaLedger(now: () => number, quota: boolean | readonly RateLimit[]): QuotaLedger;
