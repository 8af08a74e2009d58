import type { Operation } from "@defender-endpoint/types";
import type { Answer } from "./answer.ts";
export type Phase = "queued" | "token" | "request" | "body" | "waiting";
export interface Progress {
    attempts: number;
    phase: Phase;
    token: string | undefined;
    reauthenticated: boolean;
}
export interface Call {
    readonly operation: Operation | undefined;
    readonly signal: AbortSignal | undefined;
    readonly timeout: number;
    readonly deadline: number;
    readonly endsAt: number;
    readonly maxWait: number | undefined;
    readonly token: string | undefined;
    readonly progress: Progress;
}
export interface RequestTemplate {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: ArrayBuffer | undefined;
}
export type Fetch = (request: RequestTemplate, call: Call) => Promise<Answer>;
export type Wrapper = (next: Fetch) => Fetch;
export declare function context({ operation, progress }: Call): {
    operationId: string | undefined;
    urlTemplate: string | undefined;
    attempts: number;
};
