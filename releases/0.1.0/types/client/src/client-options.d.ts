import type { clouds } from "@defender-endpoint/types";
import type { Credential } from "./credentials/credential.ts";
import type { Hooks, Logger } from "./observer.ts";
import type { QuotaWindow } from "./quota/quota.ts";
import type { QuotaStore } from "./quota/quota-store.ts";
import type { Runtime } from "./runtime.ts";
export type CloudName = keyof typeof clouds;
export interface QuotaOptions {
    readonly windows?: readonly QuotaWindow[];
    readonly concurrency?: number;
    readonly maxQueue?: number;
    readonly store?: QuotaStore;
}
export interface RetryOptions {
    readonly limit?: number;
    readonly maxDelay?: number;
}
export type ValidateMode = "off" | "warn" | "throw";
export interface ClientOptions {
    readonly credential: Credential | null;
    readonly cloud?: CloudName;
    readonly baseUrl?: string;
    readonly audience?: string;
    readonly quota?: QuotaOptions | false;
    readonly retry?: RetryOptions | false;
    readonly timeout?: number;
    readonly deadline?: number;
    readonly maxWait?: number;
    readonly fetch?: typeof globalThis.fetch;
    readonly userAgent?: string;
    readonly logger?: Logger;
    readonly hooks?: Hooks;
    readonly validate?: ValidateMode;
    readonly runtime?: Runtime;
}
export interface CallOptions {
    readonly signal?: AbortSignal;
    readonly timeout?: number;
    readonly deadline?: number;
    readonly maxWait?: number;
}
