export interface ThrottleOptions {
    readonly retryAfter?: number;
    readonly recoverAfter?: number;
    readonly now?: () => number;
}
export declare function createThrottle({ recoverAfter, now }: ThrottleOptions): () => boolean;
