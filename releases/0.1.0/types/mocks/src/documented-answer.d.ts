import type { OperationId } from "@defender-endpoint/types";
import type { Answer } from "./answer.ts";
export declare class UndocumentedAnswerError extends Error {
    readonly kind = "undocumented-answer";
    readonly name = "UndocumentedAnswerError";
    constructor(operationId: string, problem: string);
}
export declare function documentedAnswer(operationId: OperationId, answer: Omit<Answer, "mediaType">): Answer;
