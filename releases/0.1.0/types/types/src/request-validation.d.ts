import type { OperationArguments, OperationId } from "./operation-types.ts";
export interface RawRequest {
    readonly path: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
}
export interface InvalidRequest {
    readonly parameter: string;
    readonly code: string;
    readonly message: string;
}
export type RequestValidation<Id extends OperationId> = {
    readonly ok: true;
    readonly arguments: OperationArguments<Id>;
} | ({
    readonly ok: false;
} & InvalidRequest);
export declare function validateRequest<Id extends OperationId>(operationId: Id, request: RawRequest): RequestValidation<Id>;
