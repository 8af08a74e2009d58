import { type OperationId } from "@defender-endpoint/types";
import type { Answer } from "./answer.ts";
import type { OperationCall } from "./operation-call.ts";
import type { Answering } from "./operation-handler.ts";
import type { World } from "./world/world.ts";
export interface ServiceOptions {
    readonly requireToken?: boolean;
    readonly enforceQuotas?: boolean;
    readonly now?: () => number;
    readonly world?: World;
    readonly seed?: number | string;
}
export declare function createService(operationId: OperationId, options: ServiceOptions): Answering;
export declare function refuseInvalid(call: OperationCall, seed?: ServiceOptions["seed"]): Answer | undefined;
