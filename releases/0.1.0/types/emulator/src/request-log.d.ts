export interface RequestRecord {
    readonly time: string;
    readonly requestId: string;
    readonly method: string;
    readonly template: string | null;
    readonly status: number | null;
    readonly ms: number;
}
export type RequestListener = (record: RequestRecord) => void;
export declare function requestRecord(about: Omit<RequestRecord, "time" | "ms">, start: number): RequestRecord;
