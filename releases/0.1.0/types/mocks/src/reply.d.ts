import type { OperationBody, OperationId, OperationStatus } from "@defender-endpoint/types";
import { type HandlerOptions } from "./operation-handler.ts";
import type { OperationHandler } from "./responder.ts";
export interface ReplyOptions<Id extends OperationId = OperationId> extends HandlerOptions<Id> {
    readonly headers?: Readonly<Record<string, string>>;
}
export declare function reply<Id extends OperationId, Status extends OperationStatus<Id>>(operationId: Id, status: Status, body: OperationBody<Id, Status>, options?: ReplyOptions<Id>): OperationHandler<Id>;
export declare function networkError<Id extends OperationId>(operationId: Id, options?: HandlerOptions<Id>): OperationHandler<Id>;
