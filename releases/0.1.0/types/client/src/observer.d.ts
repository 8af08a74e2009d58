import { type Call } from "./call.ts";
import type { QuotaWindow } from "./quota/quota.ts";
export interface CallEvent {
    readonly operationId: string | undefined;
    readonly urlTemplate: string | undefined;
    readonly attempts: number;
}
export interface AttemptEvent extends CallEvent {
    readonly method: string;
    readonly durationMs: number;
    readonly status?: number;
    readonly kind?: string;
}
export interface RetryEvent extends CallEvent {
    readonly delayMs: number;
    readonly status?: number;
    readonly kind?: string;
}
export interface ThrottleEvent extends CallEvent {
    readonly source: "client" | "service";
    readonly waitMs: number;
    readonly window: QuotaWindow | undefined;
}
export interface Hooks {
    readonly onAttempt?: (event: AttemptEvent) => void;
    readonly onRetry?: (event: RetryEvent) => void;
    readonly onThrottle?: (event: ThrottleEvent) => void;
}
export interface Logger {
    readonly debug?: (message: string, event: CallEvent) => void;
    readonly warn?: (message: string, event: CallEvent) => void;
}
type Told<Event extends CallEvent> = (call: Call, event: Omit<Event, keyof CallEvent>) => void;
export interface Observer {
    readonly attempted: Told<AttemptEvent>;
    readonly retrying: Told<RetryEvent>;
    readonly throttled: Told<ThrottleEvent>;
    warn(call: Call, words: string): void;
}
export declare function createObserver(hooks: Hooks, logger: Logger): Observer;
export {};
