declare const brand: unique symbol;
declare const customInspect: unique symbol;
export interface ErrorContext {
    readonly operationId?: string | undefined;
    readonly urlTemplate?: string | undefined;
    readonly attempts?: number | undefined;
}
export declare abstract class DefenderError<Details extends object = object> extends Error {
    #private;
    abstract readonly kind: string;
    readonly operationId?: string;
    readonly urlTemplate?: string;
    readonly attempts?: number;
    constructor(message: string, details: ErrorContext & Details, reason?: unknown);
    get reason(): unknown;
    get [brand](): true;
    [customInspect](depth: number, options: object, inspect: (value: unknown, options: object) => string): string;
    toJSON(): Record<string, unknown>;
}
export declare function hasBrand(value: unknown): boolean;
export declare function subject({ operationId }: ErrorContext): string;
export {};
