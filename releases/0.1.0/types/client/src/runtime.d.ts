export interface Runtime {
    now(): number;
    elapsed(): number;
    random(): number;
    after(ms: number, callback: () => void): () => void;
}
export declare const systemRuntime: Runtime;
