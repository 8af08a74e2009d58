export declare class TelemetryUnreadableError extends Error {
    readonly kind = "telemetry-unreadable";
    readonly file: string;
    constructor(file: string, reason: string, options?: ErrorOptions);
}
