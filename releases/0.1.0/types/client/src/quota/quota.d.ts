import type { ErrorContext } from "../errors/defender-error.ts";
export interface QuotaWindow {
    readonly limit: number;
    readonly perMs: number;
}
export interface Slot {
    readonly admitted: true;
    spend(answered: boolean): void;
    giveBack(): void;
}
export type Refusal = {
    readonly admitted: false;
    readonly because: "full";
} | {
    readonly admitted: false;
    readonly because: "used-up";
    readonly waitMs: number;
    readonly window: QuotaWindow | undefined;
} | {
    readonly admitted: false;
    readonly because: "unavailable";
    error(about: ErrorContext): Error;
};
export interface SlotRequest {
    readonly signal: AbortSignal | undefined;
    readonly concurrency: number;
    readonly maxQueue: number;
    readonly maxWait: number;
    readonly onWait: (waitMs: number, window: QuotaWindow | undefined) => void;
    readonly warn?: (words: string) => void;
}
export interface Quota {
    acquire(request: SlotRequest): Promise<Slot | Refusal>;
    pause(ms: number, window: QuotaWindow | undefined): void;
    snapshot(): QuotaSnapshot;
}
export interface QuotaWindowSnapshot extends QuotaWindow {
    readonly remaining: number;
    readonly returnsAt: Date | null;
}
export interface QuotaSnapshot {
    readonly windows: readonly QuotaWindowSnapshot[];
    readonly inFlight: number;
    readonly queued: number;
    readonly pausedUntil: Date | null;
}
