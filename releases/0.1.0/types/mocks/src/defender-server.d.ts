import type { RequestHandler } from "msw";
import { setupServer } from "msw/node";
import { type HandlersOptions } from "./create-handlers.ts";
import { type TestHooks } from "./test-hooks.ts";
import { type FailedRequest } from "./unanswered.ts";
type MswServer = ReturnType<typeof setupServer>;
export interface DefenderServerOptions extends HandlersOptions {
    readonly hooks?: TestHooks | false;
    readonly handlers?: readonly RequestHandler[];
    readonly unhandled?: "bypass" | "warn" | "error";
    readonly invalid?: "fail" | "answer";
}
export interface DefenderServer extends Pick<MswServer, "use" | "restoreHandlers" | "listHandlers" | "boundary"> {
    readonly events: MswServer["events"];
    listen(): void;
    close(): void;
    resetHandlers(...next: RequestHandler[]): void;
    readonly failures: readonly FailedRequest[];
    verify(): void;
}
export declare function setupDefenderServer(options?: DefenderServerOptions): DefenderServer;
export {};
