import { type Applications } from "./applications.ts";
export interface ApplicationOptions {
    readonly clientId: string;
    readonly roles: readonly string[];
    readonly secretHashes?: readonly string[];
    readonly certificates?: readonly string[];
}
export declare class ApplicationsInvalidError extends Error {
    readonly kind = "applications-invalid";
    constructor(reason: string);
}
export declare function readApplications(given: unknown): Applications;
