export declare class PortInUseError extends Error {
    readonly kind = "port-in-use";
    readonly port: number;
    constructor(port: number, options?: ErrorOptions);
}
export declare class CannotListenError extends Error {
    readonly kind = "cannot-listen";
    constructor(host: string, port: number, reason: string, options?: ErrorOptions);
}
