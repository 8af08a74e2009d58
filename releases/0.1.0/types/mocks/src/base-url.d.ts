export declare const defaultBaseUrl: string;
export declare class InvalidBaseUrlError extends Error {
    readonly kind = "invalid-base-url";
    readonly name = "InvalidBaseUrlError";
    constructor(baseUrl: string);
}
export declare function parseBaseUrl(baseUrl?: string): string;
export declare function apiPattern(baseUrl: string): RegExp;
export declare function escapePattern(text: string): string;
