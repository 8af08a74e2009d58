import { type OperationId } from "@defender-endpoint/types";
import { type HttpHandler } from "msw";
import { type Answer } from "./answer.ts";
import { type OperationCall } from "./operation-call.ts";
export type OperationHandler<Id extends string = OperationId> = HttpHandler & {
    readonly operationId: Id;
};
export type Delay = number | "real" | "infinite";
export interface Decision {
    readonly answer: Answer | "network error";
    readonly delay: Delay | undefined;
}
export interface Responder {
    readonly operationId: OperationId;
    readonly baseUrl: string;
    take(call: OperationCall): Decision | undefined;
    restart(): void;
}
export declare function responderOf(handler: object): Responder | undefined;
export declare function handlerOf<Id extends string>(operationId: Id, responder: Responder): OperationHandler<Id>;
