import type { OperationArguments, OperationId } from "@defender-endpoint/types";
import type { Answer } from "./answer.ts";
import { type OperationCall } from "./operation-call.ts";
import { type Delay, type OperationHandler } from "./responder.ts";
export interface HandlerOptions<Id extends OperationId = OperationId> {
    readonly baseUrl?: string;
    readonly delay?: Delay;
    readonly once?: boolean;
    readonly when?: Partial<OperationArguments<Id>>;
}
export type Answering = (call: OperationCall) => Answer | "network error" | undefined;
export declare function operationHandler<Id extends OperationId>(operationId: Id, options: HandlerOptions<Id>, start: () => Answering): OperationHandler<Id>;
