import { DefenderError, type ErrorContext } from "./defender-error.ts";
export interface AnswerDetails extends ErrorContext {
    readonly status?: number | undefined;
    readonly code?: string | undefined;
    readonly target?: string | undefined;
    readonly retryAfterMs?: number | undefined;
}
export declare abstract class AnswerError<Details extends object = object> extends DefenderError<AnswerDetails & Details> {
    #private;
    readonly status?: number;
    readonly code?: string;
    readonly target?: string;
    readonly retryAfterMs?: number;
    constructor(message: string, details: AnswerDetails & Details, serviceMessage?: string);
    get serviceMessage(): string | undefined;
}
