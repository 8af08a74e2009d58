import type { Readable } from "node:stream";
export interface Terminal {
    readonly stdin: Readable & {
        readonly isTTY?: boolean;
    };
    readonly stdout: {
        write(text: string): unknown;
    };
    readonly stderr: {
        write(text: string): unknown;
    };
    readonly screen?: NodeJS.WritableStream;
    readonly colours?: boolean;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly fetch?: typeof fetch;
    readonly signal?: AbortSignal;
}
export declare const readerGone: unique symbol;
