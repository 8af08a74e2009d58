import type { RequestHandler } from "msw";
import { setupWorker } from "msw/browser";
import { type HandlersOptions } from "./create-handlers.ts";
export type DefenderWorker = ReturnType<typeof setupWorker>;
export interface DefenderWorkerOptions extends HandlersOptions {
    readonly serviceWorker?: {
        readonly url?: string;
    };
    readonly handlers?: readonly RequestHandler[];
    readonly quiet?: boolean;
}
export declare function startDefenderWorker(options?: DefenderWorkerOptions): Promise<DefenderWorker>;
