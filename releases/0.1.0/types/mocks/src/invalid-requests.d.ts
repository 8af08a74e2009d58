import type { OperationId } from "@defender-endpoint/types";
export interface InvalidCall {
    readonly operationId: OperationId;
    readonly code: string;
    readonly message: string;
}
export declare function noteInvalidRequest(request: Request, invalid: InvalidCall): void;
export declare function describeInvalidRequest(request: Request): string | undefined;
