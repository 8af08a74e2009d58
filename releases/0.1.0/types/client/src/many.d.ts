import type { OperationAnswer, OperationId } from "@defender-endpoint/types";
import type { CallOptions } from "./client-options.ts";
import { type AnyDefenderError } from "./errors/any-error.ts";
export type Inputs<Input> = Iterable<Input> | AsyncIterable<Input>;
export interface ManyProgress {
    readonly done: number;
    readonly failed: number;
}
export interface ManyOptions extends CallOptions {
    readonly concurrency?: number;
    readonly onProgress?: (progress: ManyProgress) => void;
}
export type InputResult<Input, Value> = {
    readonly input: Input;
    readonly ok: true;
    readonly value: Value;
} | {
    readonly input: Input;
    readonly ok: false;
    readonly error: AnyDefenderError;
};
export type ManyResult<Id extends OperationId, Input> = InputResult<Input, OperationAnswer<Id>>;
export declare function runMany<Input, Value>(call: (input: Input, options: CallOptions) => Promise<Value>, inputs: Inputs<Input>, { concurrency, onProgress, signal, ...options }: ManyOptions): AsyncGenerator<InputResult<Input, Value>, void, undefined>;
