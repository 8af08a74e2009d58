export declare class StaleWorkerError extends Error {
    readonly kind = "stale-worker";
    readonly name = "StaleWorkerError";
    constructor(url: string, version: string | undefined);
}
export declare function startFresh(url: string, start: () => Promise<unknown>): Promise<void>;
