export interface ContractExample {
    readonly status: number;
    readonly mediaType: string;
    readonly body: unknown;
}
export declare class UnknownExampleError extends Error {
    readonly kind = "unknown-example";
    constructor(message: string);
}
export declare function contractExample(operationId: string, status: number, name: string): ContractExample;
