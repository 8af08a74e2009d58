import type { HttpHandler } from "msw";
import { type HandlerOptions } from "./operation-handler.ts";
import { type ServiceOptions } from "./service-answer.ts";
import { type FailedRequest } from "./unanswered.ts";
export interface HandlersOptions extends Pick<HandlerOptions, "baseUrl" | "delay">, ServiceOptions {
    readonly onUnanswered?: (failed: FailedRequest) => void;
}
export declare function createHandlers(options?: HandlersOptions): HttpHandler[];
export declare const handlers: readonly HttpHandler[];
