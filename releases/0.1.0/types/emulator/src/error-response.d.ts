import { type Answer } from "./answer.ts";
export type FaultListener = (fault: unknown, requestId: string) => void;
export declare function errorAnswer(thrown: unknown, requestId: string, onFault: FaultListener): Answer;
export declare function errorResponse(thrown: unknown, requestId: string, onFault: FaultListener): Response;
