import { type OperationArguments, type OperationId } from "@defender-endpoint/types";
import type { RawRequest } from "@defender-endpoint/types/validators";
export interface OperationCall extends RawRequest {
    readonly operationId: OperationId;
    readonly authorization: string;
}
export declare function readCall(baseUrl: string, request: Request): OperationCall | undefined;
export declare function pathBelow(baseUrl: string, url: URL): string;
export declare function isWellEncoded(path: string): boolean;
export declare function argumentText(call: OperationCall, name: string): string | undefined;
export declare function hasArguments(call: OperationCall, expected: Partial<OperationArguments<OperationId>>): boolean;
