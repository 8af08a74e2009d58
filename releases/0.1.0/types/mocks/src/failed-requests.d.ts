import type { FailedRequest } from "./unanswered.ts";
export declare class FailedRequestsError extends Error {
    readonly kind = "failed-requests";
    readonly name = "FailedRequestsError";
    readonly requests: readonly FailedRequest[];
    constructor(requests: readonly FailedRequest[], options?: ErrorOptions);
}
export interface FailureRecord {
    add(failed: FailedRequest, cause?: unknown): void;
    list(): readonly FailedRequest[];
    verify(): void;
}
export declare function createFailureRecord({ uncaught }: {
    uncaught: boolean;
}): FailureRecord;
