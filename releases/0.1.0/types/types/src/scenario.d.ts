import type { OperationId } from "./operation-types.ts";
export interface ProviderState {
    readonly name: string;
    readonly params: Readonly<Record<string, unknown>>;
}
export interface Scenario {
    readonly operationId: OperationId;
    readonly name: string;
    readonly summary: string;
    readonly evidence: "documented" | "captured" | "decided";
    readonly states: readonly ProviderState[];
    readonly request: {
        readonly method: string;
        readonly path: string;
        readonly arguments: Readonly<Record<string, string | number>>;
        readonly query: Readonly<Record<string, string>>;
    };
    readonly response: {
        readonly status: number;
        readonly mediaType: string;
        readonly headers: Readonly<Record<string, string>>;
        readonly example: string;
        readonly body: unknown;
    };
}
export interface ProviderStateDefinition {
    readonly summary: string;
    readonly params: Readonly<Record<string, object>>;
    readonly provides: readonly string[];
}
