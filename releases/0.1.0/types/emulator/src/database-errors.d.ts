export declare class DatabaseUnavailableError extends Error {
    readonly kind = "database-unavailable";
    constructor(database: string, reason: string, options?: ErrorOptions);
}
export declare class DatabaseNotSupportedError extends Error {
    readonly kind = "database-not-supported";
    constructor(scheme: string);
}
