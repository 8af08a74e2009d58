import { type OperationHandler } from "./responder.ts";
export declare class InvalidSequenceError extends Error {
    readonly kind = "invalid-sequence";
    readonly name = "InvalidSequenceError";
}
export declare function sequence<Id extends string>(first: OperationHandler<Id>, ...rest: OperationHandler<NoInfer<Id>>[]): OperationHandler<Id>;
