export interface OperationParameter {
    readonly name: string;
    readonly in: "path" | "query";
    readonly required: boolean;
    readonly type: "string" | "integer" | "number" | "boolean";
    readonly invalid: {
        readonly code: string;
        readonly message: string;
    };
}
export interface RateLimit {
    readonly calls: number;
    readonly perSeconds: number;
}
export interface Operation {
    readonly operationId: string;
    readonly method: string;
    readonly path: string;
    readonly tag: string;
    readonly parameters: readonly OperationParameter[];
    readonly rateLimits: readonly RateLimit[];
    readonly permissions: {
        readonly application: readonly string[];
        readonly delegated: readonly string[];
        readonly role: string;
    };
}
export interface Cloud {
    readonly baseUrl: string;
    readonly authorityHost: string;
    readonly audience: string;
}
