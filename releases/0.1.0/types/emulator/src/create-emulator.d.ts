import type { RateLimit } from "@defender-endpoint/types";
import type { Hono } from "hono";
import type { AppEnv } from "./app-env.ts";
import { type DirectAnswer } from "./direct-operations.ts";
import type { FaultListener } from "./error-response.ts";
import { type ApplicationOptions } from "./identity/application-options.ts";
import type { RequestListener } from "./request-log.ts";
import { type StatisticsClock } from "./statistics-clock.ts";
import type { Store } from "./store.ts";
export interface EmulatorOptions {
    readonly database?: string;
    readonly now?: string;
    readonly quota?: boolean | readonly RateLimit[];
    readonly control?: boolean;
    readonly legacyCounts?: boolean;
    readonly statisticsTime?: () => number;
    readonly realTime?: () => number;
    readonly applications?: readonly ApplicationOptions[];
    readonly onFault?: FaultListener;
    readonly onRequest?: RequestListener;
}
export interface Emulator {
    readonly fetch: (request: Request) => Promise<Response>;
    readonly app: Hono<AppEnv>;
    readonly store: Store;
    readonly clock: StatisticsClock;
    close(): Promise<void>;
}
export interface AssembledEmulator extends Emulator {
    readonly direct: DirectAnswer;
}
export declare function createEmulator(options?: EmulatorOptions): Emulator;
export declare function assembleEmulator(options: EmulatorOptions): AssembledEmulator;
