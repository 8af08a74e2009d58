import { AnswerError } from "./answer-error.ts";
export interface AnswerIssue {
    readonly path: string;
    readonly rule: string;
}
export declare class InvalidAnswerError extends AnswerError<{
    readonly issues: readonly AnswerIssue[];
}> {
    readonly kind = "invalid-answer";
    readonly issues: readonly AnswerIssue[];
}
